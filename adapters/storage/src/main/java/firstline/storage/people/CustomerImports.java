package firstline.storage.people;

import firstline.core.customer.Customer;
import firstline.storage.database.Database;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Takes customers in from the provider's own system. */
public final class CustomerImports {
  private static final String REMOVE_DEMO = "DELETE FROM account WHERE demo = 1";
  private static final String REAL = "SELECT count(*) FROM account WHERE demo = 0";
  private static final String ACCOUNT =
      "INSERT INTO account (id, since, support, tokens, demo) VALUES (?, ?, ?, ?, ?)"
          + " ON CONFLICT (id) DO UPDATE SET since = excluded.since, support = excluded.support,"
          + " tokens = excluded.tokens, demo = excluded.demo";
  private static final List<String> CLEAR =
      List.of(
          "DELETE FROM contact WHERE account = ?",
          "DELETE FROM service WHERE account = ?",
          "DELETE FROM care_plan WHERE account = ?");
  private static final String CONTACT =
      "INSERT INTO contact (account, place, email, email_key, name, role)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String SERVICE =
      "INSERT INTO service (account, place, id, platform, since) VALUES (?, ?, ?, ?, ?)";
  private static final String PLAN =
      "INSERT INTO care_plan (account, place, name, platform, minutes_left)"
          + " VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  public CustomerImports(Database database) {
    this.database = database;
  }

  /** How an account pays for support, where the policy knows several ways. */
  public enum Support {
    FLAT,
    TOKEN
  }

  /**
   * One customer to take in.
   *
   * @param tokens support tokens left, if the account has such
   */
  public record Entry(Customer customer, Optional<Support> support, Optional<Integer> tokens) {
    public static Entry of(Customer customer) {
      return new Entry(customer, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Adds or replaces customers, all of them or none. The first real customer drives out the made-up
   * ones of the trial, and from then on made-up ones are passed over.
   *
   * @return how many were taken
   * @throws IllegalStateException if one cannot be stored, for example because two of its contacts
   *     share an e-mail address
   */
  public int take(List<Entry> entries) {
    return database.write("import customers", sql -> take(sql, entries));
  }

  private static int take(Sql sql, List<Entry> entries) throws SQLException {
    boolean real =
        entries.stream().anyMatch(entry -> !entry.customer().demo()) || sql.number(REAL) > 0;
    if (real) {
      sql.update(REMOVE_DEMO);
    }
    int taken = 0;
    for (var entry : entries) {
      if (!(real && entry.customer().demo())) {
        put(sql, entry);
        taken++;
      }
    }
    return taken;
  }

  private static void put(Sql sql, Entry entry) throws SQLException {
    var customer = entry.customer();
    var account = customer.account().value();
    sql.update(
        ACCOUNT,
        account,
        customer.since().toString(),
        entry.support(),
        entry.tokens(),
        customer.demo());
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
          CONTACT, account, place++, email, Email.key(email), contact.name(), contact.role());
    }
    for (var service : customer.services()) {
      var since = service.since().toString();
      sql.update(SERVICE, account, place++, service.id().value(), service.platform(), since);
    }
    for (var plan : customer.plans()) {
      sql.update(PLAN, account, place++, plan.name(), plan.platform(), plan.minutesLeft());
    }
  }
}
