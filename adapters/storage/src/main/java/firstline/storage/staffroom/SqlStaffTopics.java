package firstline.storage.staffroom;

import firstline.core.conversation.ConversationId;
import firstline.core.port.AuditLog;
import firstline.core.port.StaffTopics;
import firstline.core.staffroom.Happening;
import firstline.core.staffroom.Plan;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import firstline.storage.database.Database;
import firstline.storage.database.Row;
import firstline.storage.json.Form;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Topics and posts as tables. */
public final class SqlStaffTopics implements StaffTopics {
  private static final String TOPIC =
      "SELECT room, conversation, title, place, card, shown, seen, posts FROM staff_topic"
          + " WHERE room = ? AND conversation = ?";
  private static final String CONVERSATIONS =
      "SELECT conversation FROM staff_topic WHERE room = ? ORDER BY opened_at DESC, conversation"
          + " LIMIT ?";
  private static final String BEHIND =
      "SELECT s.conversation AS conversation FROM staff_topic s WHERE s.room = ?"
          + " AND EXISTS (SELECT 1 FROM turn t WHERE t.conversation = s.conversation"
          + " AND t.sequence > s.seen)"
          + " UNION SELECT c.id FROM conversation c WHERE (c.queue = 'WAITING' OR c.queue = 'TAKEN'"
          + " OR EXISTS (SELECT 1 FROM ticket k WHERE k.conversation = c.id AND k.status = 'OPEN'"
          + " AND k.opened_at >= ?))"
          + " AND NOT EXISTS (SELECT 1 FROM staff_topic s WHERE s.room = ?"
          + " AND s.conversation = c.id) LIMIT ?";
  private static final String PLACE =
      "UPDATE staff_topic SET place = ?, card = ? WHERE room = ? AND conversation = ?";
  private static final String PENDING =
      "SELECT number, body, attempts FROM staff_post WHERE room = ? AND conversation = ?"
          + " AND status = 'PENDING' ORDER BY number LIMIT ?";
  private static final String UNSENT =
      "SELECT conversation FROM staff_post WHERE room = ? AND status = 'PENDING'"
          + " GROUP BY conversation ORDER BY min(ordinal)";
  private static final String SETTLE =
      "UPDATE staff_post SET status = ?, platform_id = ?, why = ?, changed_at = ?"
          + " WHERE room = ? AND conversation = ? AND number = ?";
  private static final String TRIED =
      "UPDATE staff_post SET attempts = attempts + 1, why = ?, changed_at = ?"
          + " WHERE room = ? AND conversation = ? AND number = ?";
  private static final String AT_PLACE =
      "SELECT conversation FROM staff_topic WHERE room = ? AND (place = ? OR card = ?)";
  private static final String AT_POST =
      "SELECT conversation FROM staff_post WHERE room = ? AND platform_id = ?";
  private static final Form<Post> POST = Form.of(Post.class);
  private static final String DOING = "read a staff room";

  private final Database database;

  public SqlStaffTopics(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Topic> topic(String room, ConversationId conversation) {
    return database.read(
        DOING, sql -> sql.first(TOPIC, SqlStaffTopics::topic, room, conversation.value()));
  }

  @Override
  public List<ConversationId> conversations(String room, int limit) {
    return database.read(
        DOING, sql -> sql.list(CONVERSATIONS, SqlStaffTopics::conversation, room, limit));
  }

  @Override
  public List<ConversationId> behind(String room, Instant ticketsSince, int limit) {
    return database.read(
        DOING,
        sql -> sql.list(BEHIND, SqlStaffTopics::conversation, room, ticketsSince, room, limit));
  }

  @Override
  public List<Happening> news(ConversationId conversation, long after, int limit) {
    return database.read(
        "read what happened", sql -> Happenings.read(sql, conversation, after, limit));
  }

  @Override
  public boolean store(Topic before, Plan plan, List<AuditLog.Entry> audit, Instant at) {
    return database.write("store what staff are told", PlanWork.of(before, plan, audit, at));
  }

  @Override
  public void place(Topic topic, Optional<String> place, Optional<String> card) {
    database.write(
        "remember a topic",
        sql -> sql.update(PLACE, place, card, topic.room(), topic.conversation().value()));
  }

  @Override
  public List<Letter> pending(String room, ConversationId conversation, int limit) {
    return database.read(
        DOING, sql -> sql.list(PENDING, SqlStaffTopics::letter, room, conversation.value(), limit));
  }

  @Override
  public List<ConversationId> unsent(String room) {
    return database.read(DOING, sql -> sql.list(UNSENT, SqlStaffTopics::conversation, room));
  }

  @Override
  public void settle(
      Topic topic, List<Integer> numbers, Optional<String> id, String why, Instant at) {
    var status = id.isPresent() ? "SENT" : "REFUSED";
    database.write(
        "settle posts",
        sql -> {
          int settled = 0;
          for (int number : numbers) {
            settled +=
                sql.update(
                    SETTLE,
                    status,
                    id,
                    why,
                    at,
                    topic.room(),
                    topic.conversation().value(),
                    number);
          }
          return settled;
        });
  }

  @Override
  public void tried(Topic topic, int number, String why, Instant at) {
    database.write(
        "record a try",
        sql -> sql.update(TRIED, why, at, topic.room(), topic.conversation().value(), number));
  }

  @Override
  public Optional<ConversationId> at(String room, String placeOrPost) {
    return database.read(
        DOING,
        sql -> {
          var place =
              sql.first(AT_PLACE, SqlStaffTopics::conversation, room, placeOrPost, placeOrPost);
          return place.isPresent()
              ? place
              : sql.first(AT_POST, SqlStaffTopics::conversation, room, placeOrPost);
        });
  }

  private static ConversationId conversation(Row row) throws SQLException {
    return new ConversationId(row.text("conversation"));
  }

  private static Letter letter(Row row) throws SQLException {
    return new Letter(
        Math.toIntExact(row.number("number")),
        POST.read(row.text("body")),
        Math.toIntExact(row.number("attempts")));
  }

  private static Topic topic(Row row) throws SQLException {
    return new Topic(
        row.text("room"),
        conversation(row),
        row.text("title"),
        row.maybeText("place"),
        row.maybeText("card"),
        row.text("shown"),
        row.number("seen"),
        Math.toIntExact(row.number("posts")));
  }
}
