package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Queue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the list of conversations. */
final class Lists {
  private static final int LIMIT = 200;

  private final DeskView desk;
  private final Times times;

  Lists(DeskView desk, Times times) {
    this.desk = desk;
    this.times = times;
  }

  /**
   * The list as a member sees it.
   *
   * @param open the conversation that is shown beside it
   */
  ListView list(ListFilter filter, AgentId me, Optional<ConversationId> open) {
    var found = desk.list(filter.queue(), LIMIT + 1);
    var rows =
        found.stream()
            .limit(LIMIT)
            .filter(row -> !filter.mine() || row.agent().filter(a -> a.id().equals(me)).isPresent())
            .filter(row -> matches(row, filter.find()))
            .map(row -> row(row, filter, me, open))
            .toList();
    return new ListView(
        tabs(filter),
        filter,
        filter.queue() == Queue.TAKEN,
        filter.mine(false).href(),
        filter.mine(true).href(),
        rows,
        found.size() > LIMIT,
        filter.queue() == Queue.WAITING,
        emptyTitle(filter),
        emptyHint(filter));
  }

  /** Other conversations of the same chat or account, the newest first. */
  List<ListView.Row> earlier(ConversationId id, int limit, ListFilter filter, AgentId me) {
    return desk.earlier(id, limit).stream()
        .map(row -> row(row, filter, me, Optional.empty()))
        .toList();
  }

  private List<ListView.Tab> tabs(ListFilter filter) {
    return Arrays.stream(Queue.values())
        .map(
            queue ->
                new ListView.Tab(
                    Words.of(queue),
                    desk.count(queue),
                    filter.in(queue).href(),
                    queue == filter.queue()))
        .toList();
  }

  private ListView.Row row(
      DeskView.Row row, ListFilter filter, AgentId me, Optional<ConversationId> open) {
    return new ListView.Row(
        row.id().value(),
        "/console/c/" + row.id() + filter.query(),
        open.filter(row.id()::equals).isPresent(),
        Names.of(row.person()),
        Words.of(row.address().channel()),
        times.moment(row.waitingSince().orElse(row.lastAt())),
        row.waitingSince().isPresent(),
        row.lastWords(),
        row.agent().map(agent -> agent.id().equals(me) ? "You" : agent.name()).orElse(""));
  }

  private static boolean matches(DeskView.Row row, String find) {
    var wanted = find.toLowerCase(Locale.ROOT);
    return Stream.of(
            row.person().name(),
            row.person().handle().orElse(""),
            row.lastWords(),
            row.account().map(Object::toString).orElse(""),
            row.agent().map(agent -> agent.name()).orElse(""),
            row.id().value())
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static String emptyTitle(ListFilter filter) {
    if (!filter.find().isEmpty()) {
      return "Nothing matches";
    }
    return switch (filter.queue()) {
      case WAITING -> "Nobody is waiting";
      case TAKEN -> filter.mine() ? "You have no conversation" : "No conversation is taken";
      case BOT -> "The bot talks to nobody";
      case CLOSED -> "Nothing is closed yet";
    };
  }

  private static String emptyHint(ListFilter filter) {
    if (!filter.find().isEmpty()) {
      return "Try fewer letters, or another queue.";
    }
    return switch (filter.queue()) {
      case WAITING -> "Who asks for a person appears here, and in the title of this page.";
      case TAKEN -> "Open one that waits and take it over.";
      case BOT -> "Conversations appear here as soon as customers write.";
      case CLOSED -> "Conversations that are over stay here to be read.";
    };
  }
}
