package firstline.storage;

import firstline.core.port.Checks;
import firstline.core.port.ConversationStore;
import firstline.core.port.Inbox;
import firstline.core.port.Outbox;
import firstline.core.port.StorageFault;
import firstline.core.port.Timers;
import firstline.storage.conversation.SqlChecks;
import firstline.storage.conversation.SqlConversationStore;
import firstline.storage.conversation.SqlInbox;
import firstline.storage.conversation.SqlOutbox;
import firstline.storage.conversation.SqlTimers;
import firstline.storage.database.CannotOpenStorage;
import firstline.storage.database.Database;

/** Everything that is kept, behind the core's ports. Its calls may come from any thread. */
public final class Storage implements AutoCloseable {
  private final Database database;
  private final Inbox inbox;
  private final Outbox outbox;
  private final ConversationStore conversations;
  private final Timers timers;
  private final Checks checks;

  private Storage(Database database) {
    this.database = database;
    this.inbox = new SqlInbox(database);
    this.outbox = new SqlOutbox(database);
    this.conversations = new SqlConversationStore(database);
    this.timers = new SqlTimers(database);
    this.checks = new SqlChecks(database);
  }

  /**
   * Opens the database, making or updating its tables.
   *
   * @throws CannotOpenStorage if it cannot be used as it is set; the message says how to mend it
   */
  public static Storage open(StorageSettings settings) {
    return new Storage(Opening.database(settings));
  }

  public Inbox inbox() {
    return inbox;
  }

  public Outbox outbox() {
    return outbox;
  }

  public ConversationStore conversations() {
    return conversations;
  }

  public Timers timers() {
    return timers;
  }

  public Checks checks() {
    return checks;
  }

  /**
   * Asks the database for a sign of life.
   *
   * @throws StorageFault if it gives none
   */
  public void ping() {
    database.read("reach the database", sql -> sql.number("SELECT 1"));
  }

  /** Finishes what was handed in, then closes the database. */
  @Override
  public void close() {
    database.close();
  }
}
