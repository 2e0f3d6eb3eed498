package firstline.storage.people;

import firstline.core.conversation.Address;
import firstline.core.conversation.Person;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Role;
import firstline.core.identity.Attempts;
import firstline.core.identity.Subject;
import firstline.core.port.Identities;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import java.sql.SQLException;
import java.util.Optional;

/** Who is which contact, as tables. */
public final class SqlIdentities implements Identities {
  private static final String OF_ACCOUNT =
      "SELECT c.account, c.email, c.name, c.role FROM account a JOIN contact c ON c.account = a.id"
          + " WHERE lower(a.id) = lower(?)";
  private static final String ANY =
      OF_ACCOUNT + " ORDER BY a.id = ? DESC, a.id, c.role = 'PRIMARY' DESC, c.place LIMIT 1";
  private static final String WITH_EMAIL =
      OF_ACCOUNT + " AND c.email_key = ? ORDER BY a.id = ? DESC, a.id LIMIT 1";
  private static final String OF_FINGERPRINT =
      "SELECT account, email, name, role FROM contact WHERE fingerprint = ?";
  private static final String LINKED =
      "SELECT c.account, c.email, c.name, c.role"
          + " FROM identity_link l JOIN contact c"
          + " ON c.account = l.account AND c.email_key = l.email_key"
          + " WHERE l.channel = ? AND l.chat = ? AND l.person = ?";
  private static final String ATTEMPTS =
      "SELECT version, asked, wrong, since, locked_until FROM identity_attempts WHERE subject = ?";
  private static final String USED = "SELECT count(*) FROM used_pass WHERE serial = ?";
  private static final String DOING = "read who is who";

  private final Database database;

  public SqlIdentities(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Contact> contact(String account, Optional<String> email) {
    return email.isEmpty()
        ? read(ANY, account, account)
        : read(WITH_EMAIL, account, Email.key(email.get()), account);
  }

  @Override
  public Optional<Contact> contactOf(String fingerprint) {
    return read(OF_FINGERPRINT, fingerprint);
  }

  @Override
  public Optional<Contact> linked(Address address, Person person) {
    return read(LINKED, address.channel(), address.chat(), person.platformId());
  }

  @Override
  public Attempts attempts(Subject subject) {
    return database
        .read(DOING, sql -> sql.first(ATTEMPTS, SqlIdentities::attempts, subject.value()))
        .orElse(Attempts.NONE);
  }

  @Override
  public boolean isUsed(String serial) {
    return database.read(DOING, sql -> sql.number(USED, serial)) > 0;
  }

  private Optional<Contact> read(String query, Object... arguments) {
    return database.read(DOING, sql -> sql.first(query, SqlIdentities::contact, arguments));
  }

  private static Contact contact(Row row) throws SQLException {
    return new Contact(
        new AccountId(row.text("account")),
        row.text("email"),
        row.text("name"),
        row.constant(Role.class, "role"));
  }

  private static Attempts attempts(Row row) throws SQLException {
    return new Attempts(
        row.number("version"),
        Math.toIntExact(row.number("asked")),
        Math.toIntExact(row.number("wrong")),
        row.instant("since"),
        row.maybeInstant("locked_until"));
  }
}
