package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.conversation.Inquiry;
import firstline.core.port.Answering;
import firstline.core.port.InboxItem;
import firstline.core.port.Inquiries;
import firstline.core.port.Sender;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Has the questions answered that turns put to a model; the answer comes back as an event. */
final class Consulting {
  private static final Logger LOG = System.getLogger(Consulting.class.getName());
  private static final int RECOVERED_AT_ONCE = 1_000;

  private final Inquiries inquiries;
  private final Answering answering;
  private final Map<Address.Channel, Sender> senders;
  private final Engine.Workshop workshop;
  private final Consumer<InboxItem> back;

  Consulting(
      Inquiries inquiries,
      Answering answering,
      Map<Address.Channel, Sender> senders,
      Engine.Workshop workshop,
      Consumer<InboxItem> back) {
    this.inquiries = inquiries;
    this.answering = answering;
    this.senders = Map.copyOf(senders);
    this.workshop = workshop;
    this.back = back;
  }

  /** Takes up what an earlier run of the program left behind. */
  void recover() {
    inquiries.pending(RECOVERED_AT_ONCE).forEach(this::ask);
  }

  /** Has a question answered soon. */
  void ask(Inquiries.Asked asked) {
    workshop
        .sending()
        .execute(
            () -> {
              var sender = senders.get(asked.address().channel());
              if (sender != null) {
                sender.working(asked.address());
              }
              outcome(asked).ifPresent(outcome -> finish(asked, outcome));
            });
  }

  /** What came of it; nothing if the program ends first, and then the next start asks again. */
  private Optional<Inquiry.Outcome> outcome(Inquiries.Asked asked) {
    try {
      return Optional.of(answering.answer(asked));
    } catch (CancellationException ending) {
      return Optional.empty();
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "Answering " + asked.inquiry().conversation() + " failed", failed);
      return Optional.of(new Inquiry.Unanswered("a fault of ours: " + failed));
    }
  }

  private void finish(Inquiries.Asked asked, Inquiry.Outcome outcome) {
    for (int tries = 0; ; tries++) {
      try {
        inquiries.finish(asked, outcome, workshop.clock().instant()).ifPresent(back);
        return;
      } catch (RuntimeException failed) {
        var conversation = asked.inquiry().conversation();
        LOG.log(Level.WARNING, "Could not store the answer for " + conversation, failed);
        if (!workshop.pauses().pause(Pauses.afterTry(tries))) {
          return;
        }
      }
    }
  }
}
