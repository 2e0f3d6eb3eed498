package firstline.web.check;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.desk.CheckReport;
import firstline.core.port.DeskView;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.SecondLook;
import firstline.web.console.CheckView;
import firstline.web.console.ConsoleRoom;
import firstline.web.console.Times;
import firstline.web.login.Door;
import firstline.web.login.Token;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Runs a check again and shows what came out before and now, side by side. */
final class AgainPage {
  private static final int CHANGES_NOTED = 8;

  private final DeskView desk;
  private final Intake intake;
  private final SecondLook look;
  private final Times times;
  private final ConsoleRoom.Hall hall;

  AgainPage(DeskView desk, Intake intake, SecondLook look, Times times, ConsoleRoom.Hall hall) {
    this.desk = desk;
    this.intake = intake;
    this.look = look;
    this.times = times;
    this.hall = hall;
  }

  void run(Context ctx) {
    var conversation = conversation(ctx);
    var key = Objects.requireNonNullElse(ctx.formParam("check"), "");
    var before =
        conversation.header().investigation().checks().stream()
            .filter(report -> CheckView.keyOf(report).equals(key) && !key.isEmpty())
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    var after = again(before);
    note(ctx, conversation, before, after);
    hall.shower()
        .show(
            ctx,
            "checkagain",
            "Check " + before.probe() + " again",
            "desk",
            Map.of("view", view(conversation, key, before, after)));
  }

  private Conversation conversation(Context ctx) {
    try {
      return desk.conversation(new ConversationId(ctx.pathParam("id")))
          .orElseThrow(NotFoundResponse::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundResponse();
    }
  }

  private CheckReport again(CheckReport before) {
    try {
      return look.look(before.probe(), before.arguments());
    } catch (IllegalArgumentException e) {
      throw new ConflictResponse("This check cannot be run any more: " + e.getMessage());
    }
  }

  /** What came out stays among staff, with the conversation. */
  private void note(Context ctx, Conversation conversation, CheckReport before, CheckReport after) {
    var words =
        "Ran %s %s again: %s, before %s"
                .formatted(before.probe(), before.target(), after.outcome(), before.outcome())
            + changes(before, after);
    var agent = Door.member(ctx).agent();
    intake.deliver(
        new Inbound(
            "console",
            agent.id().value() + ":" + Token.random().value(),
            conversation.header().address(),
            Optional.of(conversation.id()),
            Optional.empty(),
            new Event.Noted(times.now(), agent, words)));
    hall.journal().did(agent.id(), "check.run-again", conversation.id().value(), words);
  }

  /** What came out otherwise, so that it is known later, too; times always do. */
  private static String changes(CheckReport before, CheckReport after) {
    var changed =
        after.evidence().entrySet().stream()
            .filter(now -> !now.getValue().equals(before.evidence().get(now.getKey())))
            .filter(now -> !now.getValue().matches("\\d+ ms"))
            .sorted(Map.Entry.comparingByKey())
            .limit(CHANGES_NOTED)
            .map(
                now ->
                    now.getKey()
                        + " "
                        + now.getValue()
                        + ", before "
                        + before.evidence().getOrDefault(now.getKey(), "nothing"))
            .toList();
    return changed.isEmpty() ? "" : " (" + String.join("; ", changed) + ")";
  }

  private AgainView view(
      Conversation conversation, String key, CheckReport before, CheckReport after) {
    var names = new TreeSet<>(before.evidence().keySet());
    names.addAll(after.evidence().keySet());
    var rows =
        names.stream()
            .map(
                name ->
                    row(
                        name,
                        before.evidence().getOrDefault(name, ""),
                        after.evidence().getOrDefault(name, "")))
            .toList();
    return new AgainView(
        "/console/c/" + conversation.id(),
        key,
        before.probe(),
        before.target(),
        side(before),
        side(after),
        summary(before, after, rows),
        rows);
  }

  private static AgainView.Row row(String name, String before, String after) {
    return new AgainView.Row(name, before, after, !before.equals(after));
  }

  private AgainView.Side side(CheckReport report) {
    return new AgainView.Side(
        report.outcome(),
        report.outcome().equals("ok"),
        times.moment(report.at()),
        report.tookMillis() + " ms");
  }

  private static String summary(CheckReport before, CheckReport after, List<AgainView.Row> rows) {
    if (!before.outcome().equals(after.outcome())) {
      return "It comes out otherwise now: %s, before %s."
          .formatted(after.outcome(), before.outcome());
    }
    long changed = rows.stream().filter(AgainView.Row::changed).count();
    return changed == 0
        ? "It comes out the same."
        : "It comes out the same, but shows %d things otherwise.".formatted(changed);
  }
}
