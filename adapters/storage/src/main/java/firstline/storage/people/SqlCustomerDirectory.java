package firstline.storage.people;

import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import firstline.core.port.CustomerDirectory;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.database.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The provider's customers as they were imported, less the tokens that tickets took since. */
public final class SqlCustomerDirectory implements CustomerDirectory {
  /** With the tokens that tickets have not taken since the account was imported. */
  private static final String ACCOUNTS =
      "SELECT id, since, support, demo, tokens - (SELECT coalesce(sum(t.tokens), 0) FROM ticket t"
          + " WHERE t.owner = 'account:' || id AND t.opened_at > imported_at) AS tokens"
          + " FROM account";

  private static final String ACCOUNT = ACCOUNTS + " WHERE id = ?";
  private static final String DEMO = ACCOUNTS + " WHERE demo = 1 ORDER BY id";
  private static final String CONTACTS =
      "SELECT email, name, role FROM contact WHERE account = ? ORDER BY place";
  private static final String SERVICES =
      "SELECT id, platform, since FROM service WHERE account = ? ORDER BY place";
  private static final String PLANS =
      "SELECT name, platform, minutes_left FROM care_plan WHERE account = ? ORDER BY place";
  private static final String DOING = "read the customer directory";

  private final Database database;

  public SqlCustomerDirectory(Database database) {
    this.database = database;
  }

  /** An account without what belongs to it. */
  private record Bare(
      AccountId account,
      LocalDate since,
      Optional<SupportModel> support,
      int tokens,
      boolean demo) {
    static Bare of(Row row) throws SQLException {
      return new Bare(
          new AccountId(row.text("id")),
          LocalDate.parse(row.text("since")),
          row.maybeText("support").map(SupportModel::valueOf),
          Math.toIntExact(Math.max(0, row.maybeNumber("tokens").orElse(0L))),
          row.flag("demo"));
    }

    Customer complete(Sql sql) throws SQLException {
      return new Customer(
          account,
          since,
          sql.list(CONTACTS, row -> contact(account, row), account.value()),
          sql.list(SERVICES, SqlCustomerDirectory::service, account.value()),
          sql.list(PLANS, SqlCustomerDirectory::plan, account.value()),
          support,
          tokens,
          demo);
    }
  }

  @Override
  public Optional<Customer> find(AccountId account) {
    return database.read(
        DOING,
        sql -> {
          var bare = sql.first(ACCOUNT, Bare::of, account.value());
          return bare.isEmpty() ? Optional.empty() : Optional.of(bare.get().complete(sql));
        });
  }

  @Override
  public List<Customer> demo() {
    return database.read(
        DOING,
        sql -> {
          var customers = new ArrayList<Customer>();
          for (var bare : sql.list(DEMO, Bare::of)) {
            customers.add(bare.complete(sql));
          }
          return customers;
        });
  }

  private static Contact contact(AccountId account, Row row) throws SQLException {
    return new Contact(
        account, row.text("email"), row.text("name"), row.constant(Role.class, "role"));
  }

  private static Service service(Row row) throws SQLException {
    return new Service(
        new ServiceId(row.text("id")),
        row.constant(Platform.class, "platform"),
        LocalDate.parse(row.text("since")));
  }

  private static CarePlan plan(Row row) throws SQLException {
    return new CarePlan(
        row.text("name"), row.maybeText("platform").map(Platform::valueOf), minutes(row));
  }

  private static OptionalInt minutes(Row row) throws SQLException {
    var left = row.maybeNumber("minutes_left");
    return left.isPresent() ? OptionalInt.of(Math.toIntExact(left.get())) : OptionalInt.empty();
  }
}
