package firstline.web.console;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.desk.FaultSide;
import firstline.core.policy.Wording;
import firstline.core.port.DeskView;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/** What a member decides about a customer's case, from beside the conversation. */
final class CaseActions {
  /** The most characters of a reason. */
  static final int LONGEST = 500;

  private final DeskView desk;
  private final DeskPages pages;
  private final CaseDeeds deeds;
  private final Times times;

  CaseActions(DeskView desk, DeskPages pages, CaseDeeds deeds, Times times) {
    this.desk = desk;
    this.pages = pages;
    this.deeds = deeds;
    this.times = times;
  }

  /** Opens the live-chat window through a day. */
  void window(Context ctx) {
    var choice = field(ctx, "until");
    var day = day(choice);
    var reason = field(ctx, "reason");
    run(
        ctx,
        kept("window", choice, reason, aboutDay(day)),
        day.map(
            until ->
                act(
                    "conversation.window-extended",
                    ctx,
                    "until " + until + ": " + reason,
                    (at, agent) -> new Event.WindowExtended(at, agent, until, reason))));
  }

  /** Puts the finding right. */
  void fault(Context ctx) {
    var choice = field(ctx, "side");
    var side = Wording.parse(FaultSide.class, choice);
    var reason = field(ctx, "reason");
    run(
        ctx,
        kept("fault", choice, reason, side.isPresent() ? "" : "Choose where the cause lies."),
        side.map(
            found ->
                act(
                    "conversation.fault-corrected",
                    ctx,
                    Wording.of(found) + ": " + reason,
                    (at, agent) -> new Event.FaultCorrected(at, agent, found, reason))));
  }

  /** Decides something else than the policy did. */
  void override(Context ctx) {
    var choice = field(ctx, "override");
    var override = Wording.parse(Event.Override.class, choice);
    var reason = field(ctx, "reason");
    run(
        ctx,
        kept("override", choice, reason, override.isPresent() ? "" : "Choose what is done."),
        override.map(
            decided ->
                act(
                    "conversation.decision-overridden",
                    ctx,
                    Wording.of(decided) + ": " + reason,
                    (at, agent) -> new Event.DecisionOverridden(at, agent, decided, reason))));
  }

  private void run(Context ctx, CasesView.Kept kept, Optional<CaseDeeds.Act> act) {
    var conversation = conversation(ctx);
    if (!kept.isFine() || act.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      pages.show(ctx, conversation, kept);
      return;
    }
    deeds
        .run(ctx, conversation.id(), act.get())
        .ifPresentOrElse(
            trouble -> {
              ctx.status(trouble.status());
              pages.show(ctx, conversation(ctx), kept.trouble(trouble.words()));
            },
            () -> {
              var here = "/console/c/" + conversation.id() + ListFilter.of(ctx).query();
              ctx.redirect(here + "#about-cases", HttpStatus.SEE_OTHER);
            });
  }

  private static CaseDeeds.Act act(
      String action, Context ctx, String detail, CaseDeeds.Making event) {
    return new CaseDeeds.Act(action, ConversationPath.of(ctx).value(), detail, detail, event);
  }

  private Conversation conversation(Context ctx) {
    return desk.conversation(ConversationPath.of(ctx)).orElseThrow(NotFoundResponse::new);
  }

  private static CasesView.Kept kept(
      String form, String choice, String reason, String aboutChoice) {
    return new CasesView.Kept(form, choice, reason, aboutChoice, aboutReason(reason), "");
  }

  private static String aboutReason(String reason) {
    if (reason.isEmpty()) {
      return "Give a reason; it is kept with the decision.";
    }
    return reason.codePointCount(0, reason.length()) > LONGEST
        ? "Use at most " + LONGEST + " characters."
        : "";
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private String aboutDay(Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return "Choose the last day, for example " + times.today() + ".";
    }
    if (day.get().isBefore(times.today())) {
      return "This day is over. Choose today or a later one.";
    }
    return day.get().isAfter(times.today().plusYears(1)) ? "Choose a day within a year." : "";
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }
}
