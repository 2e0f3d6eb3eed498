package firstline.core.conversation;

import firstline.core.customer.CarePlan;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.message.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a customer has: the live-chat window, plans, tickets and quotes. */
final class Status {
  private Status() {}

  static Decision show(Draft draft, Activity activity) {
    return Identified.or(
        draft,
        activity,
        standing -> {
          draft.say(blocks(draft, standing), List.of(Commands.menuChoice(draft)));
          return draft.bot(activity);
        });
  }

  private static List<Block> blocks(Draft draft, Standing standing) {
    var moments = Terms.moments(draft);
    var blocks = new ArrayList<Block>();
    var account = draft.header.account().map(Object::toString).orElse("");
    blocks.addAll(draft.words(Phrase.STATUS, Map.of("account", account)));
    Countdown.lastDay(draft, standing)
        .ifPresent(
            last -> {
              boolean open = !LocalDate.ofInstant(draft.event.at(), moments.zone()).isAfter(last);
              blocks.addAll(
                  draft.words(
                      open ? Phrase.STATUS_WINDOW_OPEN : Phrase.STATUS_WINDOW_CLOSED,
                      Map.of("date", moments.day(last))));
            });
    var plans = standing.customer().orElseThrow().plans();
    if (!plans.isEmpty()) {
      var names = plans.stream().map(CarePlan::name).map(Terms::plan);
      blocks.addAll(
          draft.words(
              Phrase.STATUS_PLANS, Map.of("plans", names.collect(Collectors.joining(", ")))));
    }
    long tickets =
        standing.tickets().stream().filter(t -> t.status() != Ticket.Status.SOLVED).count();
    long quotes = standing.quotes().stream().filter(q -> q.isOpenAt(draft.event.at())).count();
    blocks.addAll(draft.words(Phrase.STATUS_OPEN, Map.of("tickets", tickets, "quotes", quotes)));
    return blocks;
  }
}
