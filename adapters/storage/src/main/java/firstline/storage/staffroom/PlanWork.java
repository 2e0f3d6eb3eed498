package firstline.storage.staffroom;

import firstline.core.desk.AgentId;
import firstline.core.port.AuditLog;
import firstline.core.staffroom.Plan;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import firstline.storage.database.Sql;
import firstline.storage.database.Work;
import firstline.storage.json.Form;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Storing a plan, if the topic is still as it was when the plan was made. */
record PlanWork(
    Topic before, Plan plan, List<String> bodies, List<AuditLog.Entry> audit, Instant at)
    implements Work<Boolean> {
  private static final Form<Post> POST = Form.of(Post.class);
  private static final String OPEN =
      "INSERT INTO staff_topic (room, conversation, title, shown, seen, posts, opened_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String MOVE =
      "UPDATE staff_topic SET title = ?, shown = ?, seen = ?, posts = ?"
          + " WHERE room = ? AND conversation = ? AND seen = ? AND posts = ?";
  private static final String ADD =
      "INSERT INTO staff_post (room, conversation, number, body, at, changed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String AUDIT =
      "INSERT INTO audit (at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?)";

  static PlanWork of(Topic before, Plan plan, List<AuditLog.Entry> audit, Instant at) {
    return new PlanWork(before, plan, plan.posts().stream().map(POST::write).toList(), audit, at);
  }

  @Override
  public Boolean run(Sql sql) throws SQLException {
    if ((before.isOpened() ? move(sql) : open(sql)) == 0) {
      return false;
    }
    var after = plan.after();
    int number = after.posts() - bodies.size();
    for (var body : bodies) {
      number++;
      sql.update(ADD, after.room(), after.conversation().value(), number, body, at, at);
    }
    for (var entry : audit) {
      sql.update(
          AUDIT,
          entry.at(),
          entry.who().map(AgentId::value),
          entry.action(),
          entry.subject(),
          entry.detail());
    }
    return true;
  }

  private int open(Sql sql) throws SQLException {
    var after = plan.after();
    return sql.update(
        OPEN,
        after.room(),
        after.conversation().value(),
        after.title(),
        after.shown(),
        after.seen(),
        after.posts(),
        at);
  }

  private int move(Sql sql) throws SQLException {
    var after = plan.after();
    return sql.update(
        MOVE,
        after.title(),
        after.shown(),
        after.seen(),
        after.posts(),
        before.room(),
        before.conversation().value(),
        before.seen(),
        before.posts());
  }
}
