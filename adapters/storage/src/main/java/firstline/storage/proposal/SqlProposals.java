package firstline.storage.proposal;

import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.port.Proposals;
import firstline.core.proposal.Proposal;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.json.Form;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Proposals as a table, with one row for each kind of a conversation. */
public final class SqlProposals implements Proposals {
  private static final Form<State> STATE = Form.of(State.class);
  private static final String BEGIN =
      "INSERT INTO proposal (conversation, kind, up_to, asked_by, asked_at, working, state)"
          + " VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT (conversation, kind) DO UPDATE SET"
          + " up_to = excluded.up_to, asked_by = excluded.asked_by, asked_at = excluded.asked_at,"
          + " working = 1, state = excluded.state WHERE proposal.working = 0";
  private static final String FINISH =
      "UPDATE proposal SET working = 0, state = ?"
          + " WHERE conversation = ? AND kind = ? AND working = 1";
  private static final String OF =
      "SELECT conversation, kind, up_to, asked_by, asked_at, state FROM proposal"
          + " WHERE conversation = ? ORDER BY kind";
  private static final String GIVE_UP =
      "UPDATE proposal SET working = 0, state = ? WHERE working = 1";

  private final Database database;

  public SqlProposals(Database database) {
    this.database = database;
  }

  @Override
  public boolean begin(
      ConversationId conversation, Proposal.Kind kind, long upTo, AgentId by, Instant at) {
    var state = STATE.write(new Working());
    return database.write(
        "begin a proposal",
        sql -> sql.update(BEGIN, conversation.value(), kind, upTo, by.value(), at, state) > 0);
  }

  @Override
  public void finish(ConversationId conversation, Proposal.Kind kind, State state) {
    database.write(
        "keep a proposal",
        sql -> sql.update(FINISH, STATE.write(state), conversation.value(), kind));
  }

  @Override
  public List<Kept> of(ConversationId conversation) {
    return database.read(
        "read proposals", sql -> sql.list(OF, SqlProposals::kept, conversation.value()));
  }

  @Override
  public int giveUp(String why) {
    return database.write(
        "give up proposals", sql -> sql.update(GIVE_UP, STATE.write(new Failed(why))));
  }

  private static Kept kept(Row row) throws SQLException {
    return new Kept(
        new ConversationId(row.text("conversation")),
        row.constant(Proposal.Kind.class, "kind"),
        row.number("up_to"),
        new AgentId(row.number("asked_by")),
        row.instant("asked_at"),
        STATE.read(row.text("state")));
  }
}
