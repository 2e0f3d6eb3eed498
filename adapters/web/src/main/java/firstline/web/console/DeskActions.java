package firstline.web.console;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.Refusal;
import firstline.core.customer.AccountId;
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
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over, answers, hands back and closes, by bringing the event to the intake. */
final class DeskActions {
  /** The most characters of an answer. */
  static final int LONGEST = 4000;

  /** How much of the text's hash makes the same form with other words another answer. */
  private static final int HASHED = 16;

  private static final Logger LOG = LoggerFactory.getLogger(DeskActions.class);

  private final DeskView desk;
  private final Intake intake;
  private final Journal journal;
  private final DeskPages pages;
  private final Times times;

  DeskActions(DeskView desk, Intake intake, Journal journal, DeskPages pages, Times times) {
    this.desk = desk;
    this.intake = intake;
    this.journal = journal;
    this.pages = pages;
    this.times = times;
  }

  /** The handler of one deed. */
  Handler of(Deed deed) {
    return ctx -> run(ctx, deed);
  }

  private void run(Context ctx, Deed deed) {
    var conversation =
        desk.conversation(ConversationPath.of(ctx)).orElseThrow(NotFoundResponse::new);
    var text = Objects.requireNonNullElse(ctx.formParam("text"), "").replace("\r\n", "\n");
    var objection = deed == Deed.ANSWER ? objection(text) : Optional.<String>empty();
    if (objection.isPresent()) {
      show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, conversation, text, objection.get());
      return;
    }
    try {
      deliver(ctx, deed, conversation, text);
    } catch (StorageFault fault) {
      LOG.error("{} of conversation {} could not be stored", deed, conversation.id(), fault);
      var words = "The database did not answer, so nothing was done. Try again in a moment.";
      show(ctx, HttpStatus.SERVICE_UNAVAILABLE, conversation, text, words);
    }
  }

  private void deliver(Context ctx, Deed deed, Conversation conversation, String text) {
    var outcome = intake.deliver(inbound(ctx, deed, conversation, text));
    var refusal = outcome.flatMap(Intake.Outcome::refusal);
    if (refusal.isPresent()) {
      var words = words(refusal.get(), deed);
      show(ctx, HttpStatus.CONFLICT, outcome.orElseThrow().after(), text, words);
      return;
    }
    if (outcome.isPresent()) {
      var id = conversation.id().value();
      journal.did(
          Door.member(ctx).id(),
          deed.action(),
          id,
          detail(deed, conversation, text) + drafted(ctx, deed));
    }
    var here = "/console/c/" + conversation.id() + ListFilter.of(ctx).query();
    ctx.redirect(here, HttpStatus.SEE_OTHER);
  }

  private Inbound inbound(Context ctx, Deed deed, Conversation conversation, String text) {
    var agent = Door.member(ctx).agent();
    var key =
        Token.parse(ctx.formParam("key"))
            .orElseThrow(() -> new BadRequestResponse("The form is not complete."));
    return new Inbound(
        "console",
        agent.id().value() + ":" + key.value() + ":" + Sha256.hex(text).substring(0, HASHED),
        conversation.header().address(),
        Optional.of(conversation.id()),
        Optional.empty(),
        deed.event(times.now(), agent, text, claimed(conversation)));
  }

  private static Optional<AccountId> claimed(Conversation conversation) {
    return conversation.header().claim().map(claim -> new AccountId(claim.account()));
  }

  private void show(
      Context ctx, HttpStatus status, Conversation conversation, String text, String problem) {
    ctx.status(status);
    pages.show(ctx, conversation, new Talks.Kept(text, problem));
  }

  /** What is wrong with an answer, if anything is. */
  static Optional<String> objection(String text) {
    if (text.isBlank()) {
      return Optional.of("Write something first.");
    }
    int length = text.codePointCount(0, text.length());
    return length > LONGEST
        ? Optional.of(
            "Use at most %,d characters; this has %,d. Send it in two parts."
                .formatted(LONGEST, length))
        : Optional.empty();
  }

  /** That an answer began as a draft stays known, whatever was changed in it. */
  private static String drafted(Context ctx, Deed deed) {
    return deed == Deed.ANSWER
            && ctx.formParam("drafted") instanceof String stamp
            && !stamp.isEmpty()
        ? ", from a draft of the language model"
        : "";
  }

  private static String detail(Deed deed, Conversation conversation, String text) {
    var address = conversation.header().address();
    var with =
        "with " + Names.of(conversation.header().person()) + ", " + Words.of(address.channel());
    var account = claimed(conversation).map(AccountId::value).orElse("");
    return switch (deed) {
      case CONFIRM -> with + ": " + text + " of account " + account;
      case DECLINE -> with + ": account " + account;
      case TAKE, ANSWER, HAND_BACK, CLOSE -> with;
    };
  }

  private static String words(Refusal refusal, Deed deed) {
    return Words.of(refusal) + (deed == Deed.ANSWER ? " Your answer was not sent." : "");
  }
}
