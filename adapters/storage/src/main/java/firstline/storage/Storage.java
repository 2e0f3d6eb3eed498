package firstline.storage;

import firstline.core.port.Approvals;
import firstline.core.port.AuditLog;
import firstline.core.port.Badges;
import firstline.core.port.CaseBook;
import firstline.core.port.CaseFiles;
import firstline.core.port.Checks;
import firstline.core.port.ConversationStore;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.DeskView;
import firstline.core.port.Documents;
import firstline.core.port.FlowArchive;
import firstline.core.port.FlowLog;
import firstline.core.port.FollowUps;
import firstline.core.port.Gaps;
import firstline.core.port.Identities;
import firstline.core.port.Inbox;
import firstline.core.port.Inquiries;
import firstline.core.port.MailQueue;
import firstline.core.port.Outbox;
import firstline.core.port.PolicyArchive;
import firstline.core.port.Proposals;
import firstline.core.port.Rooms;
import firstline.core.port.SearchTests;
import firstline.core.port.Settled;
import firstline.core.port.Spending;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffHandles;
import firstline.core.port.StaffJoins;
import firstline.core.port.StaffTopics;
import firstline.core.port.StorageFault;
import firstline.core.port.Timers;
import firstline.core.port.Uploads;
import firstline.storage.conversation.SqlChecks;
import firstline.storage.conversation.SqlConversationStore;
import firstline.storage.conversation.SqlDeskView;
import firstline.storage.conversation.SqlGaps;
import firstline.storage.conversation.SqlInbox;
import firstline.storage.conversation.SqlInquiries;
import firstline.storage.conversation.SqlMailQueue;
import firstline.storage.conversation.SqlOutbox;
import firstline.storage.conversation.SqlRooms;
import firstline.storage.conversation.SqlTimers;
import firstline.storage.curation.SqlApprovals;
import firstline.storage.curation.SqlDocuments;
import firstline.storage.curation.SqlSearchTests;
import firstline.storage.curation.SqlSettled;
import firstline.storage.database.CannotOpenStorage;
import firstline.storage.database.Database;
import firstline.storage.database.PostgresTenure;
import firstline.storage.database.Tenure;
import firstline.storage.file.FolderUploads;
import firstline.storage.flow.SqlFlowArchive;
import firstline.storage.flow.SqlFlowLog;
import firstline.storage.followup.SqlCaseFiles;
import firstline.storage.followup.SqlFollowUps;
import firstline.storage.people.CustomerImports;
import firstline.storage.people.SqlAuditLog;
import firstline.storage.people.SqlBadges;
import firstline.storage.people.SqlCustomerDirectory;
import firstline.storage.people.SqlIdentities;
import firstline.storage.people.SqlStaffDirectory;
import firstline.storage.policy.SqlCaseBook;
import firstline.storage.policy.SqlPolicyArchive;
import firstline.storage.proposal.SqlProposals;
import firstline.storage.proposal.SqlSpending;
import firstline.storage.staffroom.SqlStaffHandles;
import firstline.storage.staffroom.SqlStaffTopics;
import java.nio.file.Path;
import java.util.Optional;

/** Everything that is kept, behind the core's ports. Its calls may come from any thread. */
public final class Storage implements AutoCloseable {
  private final Database database;
  private final ConversationStore conversations;
  private final Uploads uploads;

  private Storage(Database database, Uploads uploads) {
    this.database = database;
    this.conversations = new SqlConversationStore(database);
    this.uploads = uploads;
  }

  /**
   * Opens the database, making or updating its tables.
   *
   * @throws CannotOpenStorage if it cannot be used as it is set; the message says how to mend it
   */
  public static Storage open(StorageSettings settings) {
    return new Storage(
        Opening.database(settings), new FolderUploads(settings.data().resolve("uploads")));
  }

  /**
   * The right to be the one program that runs on a database which several machines can reach; empty
   * for a file, which its folder's lock keeps to one program.
   */
  public static Optional<Tenure> tenure(StorageSettings settings) {
    return settings
        .url()
        .filter(url -> url.startsWith(Opening.POSTGRESQL))
        .map(PostgresTenure::new);
  }

  /** The SQLite file in a data folder. */
  public static Path file(Path data) {
    return Opening.standard(data);
  }

  public Inbox inbox() {
    return new SqlInbox(database);
  }

  public Outbox outbox() {
    return new SqlOutbox(database);
  }

  public ConversationStore conversations() {
    return conversations;
  }

  public Timers timers() {
    return new SqlTimers(database);
  }

  public Checks checks() {
    return new SqlChecks(database);
  }

  public Inquiries inquiries() {
    return new SqlInquiries(database);
  }

  public Spending spending() {
    return new SqlSpending(database);
  }

  public Proposals proposals() {
    return new SqlProposals(database);
  }

  public Identities identities() {
    return new SqlIdentities(database);
  }

  public Badges badges() {
    return new SqlBadges(database);
  }

  public MailQueue mails() {
    return new SqlMailQueue(database);
  }

  public Rooms rooms() {
    return new SqlRooms(database);
  }

  public StaffTopics staffTopics() {
    return new SqlStaffTopics(database);
  }

  public StaffHandles staffHandles() {
    return new SqlStaffHandles(database);
  }

  public StaffJoins staffJoins() {
    return new SqlStaffHandles(database);
  }

  public DeskView desk() {
    return new SqlDeskView(database);
  }

  public StaffDirectory staff() {
    return new SqlStaffDirectory(database);
  }

  public AuditLog audit() {
    return new SqlAuditLog(database);
  }

  public FollowUps followUps() {
    return new SqlFollowUps(database, customers());
  }

  public CaseFiles caseFiles() {
    return new SqlCaseFiles(database);
  }

  public CustomerDirectory customers() {
    return new SqlCustomerDirectory(database);
  }

  public CustomerImports customerImports() {
    return new CustomerImports(database);
  }

  public PolicyArchive policies() {
    return new SqlPolicyArchive(database);
  }

  public FlowArchive flows() {
    return new SqlFlowArchive(database);
  }

  public FlowLog flowLog() {
    return new SqlFlowLog(database);
  }

  public CaseBook policyCases() {
    return new SqlCaseBook(database);
  }

  public Documents documents() {
    return new SqlDocuments(database);
  }

  public Gaps gaps() {
    return new SqlGaps(database);
  }

  public Approvals approvals() {
    return new SqlApprovals(database);
  }

  public Settled settled() {
    return new SqlSettled(database);
  }

  public SearchTests searchTests() {
    return new SqlSearchTests(database);
  }

  public Uploads uploads() {
    return uploads;
  }

  /**
   * Asks the database for a sign of life.
   *
   * @throws StorageFault if it gives none
   */
  public void ping() {
    database.ping();
  }

  /** Finishes what was handed in, then closes the database. */
  @Override
  public void close() {
    database.close();
  }
}
