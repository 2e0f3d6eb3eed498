package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Masking;
import firstline.core.port.Gaps;
import firstline.core.port.Gaps.QuestionId;
import firstline.knowledge.curation.GapGroup;
import firstline.knowledge.curation.GapGroups;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What to write next: questions that found nothing or were not helped, and articles that do not
 * help.
 */
final class GapPages {
  static final String PATH = ArticleListPage.PATH + "/gaps";
  private static final List<Integer> DAYS = List.of(7, 30, 90);
  private static final int STANDARD = 30;
  private static final int MOST_ASKED = 1_000;
  private static final int MOST_GROUPS = 50;
  private static final int MOST_PHRASINGS = 5;
  private static final int NEAR = 3;

  /** Stands where the others have a conversation. */
  private static final String HELP = "help";

  private final CurationPorts ports;
  private final Hall hall;
  private final UsefulRows useful;
  private final Notices notices = new Notices();

  GapPages(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
    this.useful = new UsefulRows(ports);
  }

  void show(Context ctx) {
    int days = days(ctx);
    var since = ports.times().now().minus(Duration.ofDays(days));
    var groups = GapGroups.of(ports.gaps().asked(since, MOST_ASKED), ports.library().knowledge());
    var view =
        new GapView(
            days,
            groups.stream().limit(MOST_GROUPS).map(this::group).toList(),
            useful.rows(),
            slugs(),
            notices.notice(ctx),
            notices.error(ctx));
    hall.shower()
        .show(
            ctx,
            "gaps",
            "What to write next",
            "articles",
            Map.of("view", view, "drafts", ports.drafts()));
  }

  private static int days(Context ctx) {
    var asked = Objects.requireNonNullElse(ctx.queryParam("days"), "");
    return DAYS.stream().filter(days -> asked.equals(days.toString())).findFirst().orElse(STANDARD);
  }

  private GapView.Group group(GapGroup group) {
    var first = group.asked().getFirst();
    int nothing =
        (int) group.asked().stream().filter(a -> a.lack() == Gaps.Lack.FOUND_NOTHING).count();
    return new GapView.Group(
        masked(first),
        first.locale().toLanguageTag(),
        group.customers(),
        minutes(group.human()),
        nothing,
        group.asked().size() - nothing,
        group.asked().stream().map(GapPages::id).collect(Collectors.joining(" ")),
        draft(group),
        near(first),
        group.asked().stream().map(this::line).toList());
  }

  private List<String> near(Gaps.Asked asked) {
    return ports.library().knowledge().ranking(asked.words(), asked.locale(), NEAR).stream()
        .map(ArticleSlug::value)
        .toList();
  }

  private GapView.Line line(Gaps.Asked asked) {
    var lack =
        switch (asked.lack()) {
          case FOUND_NOTHING -> where(asked) + "found nothing";
          case DID_NOT_HELP ->
              asked.article().map(slug -> slug + " did not help").orElse("Did not help");
        };
    return new GapView.Line(masked(asked), href(asked), ports.times().moment(asked.at()), lack);
  }

  private static String where(Gaps.Asked asked) {
    return asked.id() instanceof QuestionId.InHelp ? "Searched in the help centre, " : "";
  }

  /** Where it was asked; empty for a search of the help centre, of which nothing else is kept. */
  private static String href(Gaps.Asked asked) {
    return switch (asked.id()) {
      case QuestionId.InChat(var conversation, _) -> "/console/c/" + conversation;
      case QuestionId.InHelp _ -> "";
    };
  }

  private static String draft(GapGroup group) {
    var phrasings =
        group.asked().stream()
            .map(GapPages::masked)
            .distinct()
            .limit(MOST_PHRASINGS)
            .map(words -> "&phrasing=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    return ArticleListPage.PATH + "/new?from=gap" + phrasings;
  }

  private List<String> slugs() {
    return ports.library().content().articles().stream()
        .map(article -> article.slug().value())
        .distinct()
        .sorted()
        .toList();
  }

  /** Takes a group off the list. */
  void setAside(Context ctx) {
    var ids = Objects.requireNonNullElse(ctx.formParam("ids"), "");
    var questions = Arrays.stream(ids.split(" ")).map(GapPages::question).toList();
    var me = Door.member(ctx).id();
    ports.gaps().setAside(questions, me, ports.times().now());
    var words = Objects.requireNonNullElse(ctx.formParam("words"), "");
    hall.journal().did(me, "gap.set-aside", questions.size() + " questions", words);
    ctx.redirect(PATH + "?done=set-aside", HttpStatus.SEE_OTHER);
  }

  private static String id(Gaps.Asked asked) {
    return switch (asked.id()) {
      case QuestionId.InChat(var conversation, var sequence) -> conversation + ":" + sequence;
      case QuestionId.InHelp(var number) -> HELP + ":" + number;
    };
  }

  private static QuestionId question(String id) {
    var parts = id.split(":", 2);
    try {
      long number = Long.parseLong(parts.length > 1 ? parts[1] : "");
      return parts[0].equals(HELP)
          ? new QuestionId.InHelp(number)
          : new QuestionId.InChat(new ConversationId(parts[0]), number);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("'" + id + "' names no question.");
    }
  }

  private static String masked(Gaps.Asked asked) {
    var line = Masking.mask(asked.words()).text().replaceAll("\\s+", " ").strip();
    return line.length() > 200 ? line.substring(0, 199) + "…" : line;
  }

  private static String minutes(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() + " min";
  }
}
