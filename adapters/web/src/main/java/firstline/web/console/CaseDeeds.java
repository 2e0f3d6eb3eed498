package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.port.DeskView;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import firstline.web.frame.Sha256;
import firstline.web.login.Door;
import firstline.web.login.Journal;
import firstline.web.login.Token;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a member does about a customer's case to the intake, and writes it down. */
final class CaseDeeds {
  /** How much of the hash of what was typed makes the same form another deed. */
  private static final int HASHED = 16;

  private static final Logger LOG = LoggerFactory.getLogger(CaseDeeds.class);

  /**
   * What is done.
   *
   * @param action its name in the audit log
   * @param subject what it is done to
   * @param detail more for the audit log
   * @param typed all that was typed, so that the same form with other words is another deed
   * @param event what it is for the conversation
   */
  record Act(String action, String subject, String detail, String typed, Making event) {}

  /** Makes the event once it is known when and by whom. */
  @FunctionalInterface
  interface Making {
    Event.FromStaff event(Instant at, Agent agent);
  }

  /** Why it was not done, in words for the member. */
  record Trouble(HttpStatus status, String words) {}

  private final DeskView desk;
  private final Intake intake;
  private final Journal journal;
  private final Times times;

  CaseDeeds(DeskView desk, Intake intake, Journal journal, Times times) {
    this.desk = desk;
    this.intake = intake;
    this.journal = journal;
    this.times = times;
  }

  /** Does it once, however often the form is sent; says why if it cannot be. */
  Optional<Trouble> run(Context ctx, ConversationId conversation, Act act) {
    try {
      return deliver(ctx, conversation, act);
    } catch (StorageFault fault) {
      LOG.error("{} of {} could not be stored", act.action(), act.subject(), fault);
      return Optional.of(
          new Trouble(
              HttpStatus.SERVICE_UNAVAILABLE,
              "The database did not answer, so nothing was done. Try again in a moment."));
    }
  }

  private Optional<Trouble> deliver(Context ctx, ConversationId conversation, Act act) {
    var outcome = intake.deliver(inbound(ctx, conversation, act));
    var refusal = outcome.flatMap(Intake.Outcome::refusal);
    if (refusal.isEmpty() && outcome.isPresent()) {
      journal.did(Door.member(ctx).id(), act.action(), act.subject(), act.detail());
    }
    return refusal.map(why -> new Trouble(HttpStatus.CONFLICT, Words.of(why)));
  }

  private Inbound inbound(Context ctx, ConversationId id, Act act) {
    var agent = Door.member(ctx).agent();
    var address = desk.conversation(id).orElseThrow(NotFoundResponse::new).header().address();
    var key =
        Token.parse(ctx.formParam("key"))
            .orElseThrow(() -> new BadRequestResponse("The form is not complete."));
    var hash = Sha256.hex(act.action() + "\n" + act.typed()).substring(0, HASHED);
    return new Inbound(
        "console",
        agent.id().value() + ":" + key.value() + ":" + hash,
        address,
        Optional.of(id),
        Optional.empty(),
        act.event().event(times.now(), agent));
  }
}
