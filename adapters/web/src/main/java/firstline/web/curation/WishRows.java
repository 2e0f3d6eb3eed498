package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.AgentId;
import firstline.core.port.Approvals.Deed;
import firstline.core.port.Approvals.Waiting;
import firstline.core.port.Approvals.Wish;
import java.util.List;
import java.util.Map;

/** What waits for a second person, in words. */
record WishRows(CurationPorts ports) {

  /** All that waits, as a member sees it. */
  List<RedirectsView.Row> of(AgentId me) {
    var names = ports.names();
    return ports.approvals().all().stream().map(waiting -> row(waiting, names, me)).toList();
  }

  /** What waits for one article, in words. */
  List<String> about(ArticleSlug article) {
    return ports.approvals().all().stream()
        .filter(waiting -> waiting.wish().article().equals(article))
        .map(waiting -> words(waiting.wish()))
        .toList();
  }

  private RedirectsView.Row row(Waiting waiting, Map<Long, String> names, AgentId me) {
    long by = waiting.by().value();
    return new RedirectsView.Row(
        waiting.id().value(),
        words(waiting.wish()),
        names.getOrDefault(by, "Member " + by),
        ports.times().moment(waiting.at()),
        waiting.by().equals(me));
  }

  static String words(Wish wish) {
    var target = wish.target().map(ArticleSlug::value).orElse("");
    return switch (wish.deed()) {
      case ARCHIVE ->
          "Archive " + wish.article() + (target.isEmpty() ? "" : ", leading to " + target);
      case RESTORE -> "Serve " + wish.article() + " again";
      case RENAME -> "Change the address " + wish.article() + " to " + target;
      case LEAD -> "Lead " + wish.article() + " to " + target;
      case FORGET -> "Lead " + wish.article() + " nowhere any more";
    };
  }

  /** What the audit log and the notices call it. */
  static String done(Deed deed) {
    return switch (deed) {
      case ARCHIVE -> "archived";
      case RESTORE -> "unarchived";
      case RENAME -> "renamed";
      case LEAD -> "led";
      case FORGET -> "forgotten";
    };
  }
}
