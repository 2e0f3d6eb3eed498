package firstline.storage.people;

import firstline.core.customer.CarePlan;
import firstline.core.customer.Customer;
import firstline.core.identity.Fingerprint;
import firstline.storage.database.Database;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes customers in from the provider's own system. */
public final class CustomerImports {
  private static final String REMOVE_DEMO = "DELETE FROM account WHERE demo = 1";
  private static final String REAL = "SELECT count(*) FROM account WHERE demo = 0";
  private static final String ACCOUNT =
      "INSERT INTO account (id, since, support, tokens, demo, imported_at)"
          + " VALUES (?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (id) DO UPDATE SET since = excluded.since, support = excluded.support,"
          + " tokens = excluded.tokens, demo = excluded.demo, imported_at = excluded.imported_at";
  private static final List<String> CLEAR =
      List.of(
          "DELETE FROM contact WHERE account = ?",
          "DELETE FROM service WHERE account = ?",
          "DELETE FROM care_plan WHERE account = ?");
  private static final String CONTACT =
      "INSERT INTO contact (account, place, email, email_key, name, role, fingerprint)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String SERVICE =
      "INSERT INTO service (account, place, id, platform, since) VALUES (?, ?, ?, ?, ?)";
  private static final String PLAN =
      "INSERT INTO care_plan (account, place, name, platform, minutes_left)"
          + " VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  public CustomerImports(Database database) {
    this.database = database;
  }

  /**
   * Adds or replaces customers, all of them or none. The first real customer drives out the made-up
   * ones of the trial, and from then on made-up ones are passed over.
   *
   * @param at from when their figures hold; what tickets take after that is counted here
   * @return how many were taken
   * @throws IllegalStateException if one cannot be stored, for example because two of its contacts
   *     share an e-mail address
   */
  public int take(List<Customer> customers, Instant at) {
    return database.write("import customers", sql -> take(sql, customers, at));
  }

  private static int take(Sql sql, List<Customer> customers, Instant at) throws SQLException {
    boolean real =
        customers.stream().anyMatch(customer -> !customer.demo()) || sql.number(REAL) > 0;
    if (real) {
      sql.update(REMOVE_DEMO);
    }
    int taken = 0;
    for (var customer : customers) {
      if (!(real && customer.demo())) {
        put(sql, customer, at);
        taken++;
      }
    }
    return taken;
  }

  private static void put(Sql sql, Customer customer, Instant at) throws SQLException {
    var account = customer.account().value();
    sql.update(
        ACCOUNT,
        account,
        customer.since().toString(),
        customer.support(),
        customer.tokens(),
        customer.demo(),
        at);
    for (var clear : CLEAR) {
      sql.update(clear, account);
    }
    putParts(sql, customer);
  }

  private static void putParts(Sql sql, Customer customer) throws SQLException {
    var account = customer.account().value();
    int place = 0;
    for (var contact : customer.contacts()) {
      var email = contact.email();
      sql.update(
          CONTACT,
          account,
          place++,
          email,
          Email.key(email),
          contact.name(),
          contact.role(),
          Fingerprint.of(contact.account(), email));
    }
    for (var service : customer.services()) {
      var since = service.since().toString();
      sql.update(SERVICE, account, place++, service.id().value(), service.platform(), since);
    }
    for (var plan : customer.plans()) {
      sql.update(PLAN, account, place++, plan.name(), plan.platform(), minutes(plan));
    }
  }

  private static Optional<Integer> minutes(CarePlan plan) {
    var left = plan.minutesLeft();
    return left.isPresent() ? Optional.of(left.getAsInt()) : Optional.empty();
  }
}
