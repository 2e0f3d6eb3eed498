package firstline.web.console;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.Refusal;
import firstline.core.desk.AgentId;
import firstline.core.port.DeskView;
import firstline.core.port.StorageFault;
import firstline.core.proposal.Proposal.Kind;
import firstline.core.turn.ProposalDesk;
import firstline.web.login.Door;
import firstline.web.login.Journal;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a language model to propose something beside a conversation. */
final class ProposalActions {
  private static final Logger LOG = LoggerFactory.getLogger(ProposalActions.class);

  private final DeskView desk;
  private final ProposalDesk proposals;
  private final Journal journal;
  private final DeskPages pages;

  ProposalActions(DeskView desk, ProposalDesk proposals, Journal journal, DeskPages pages) {
    this.desk = desk;
    this.proposals = proposals;
    this.journal = journal;
    this.pages = pages;
  }

  /** The handler that asks for one kind. */
  Handler ask(Kind kind) {
    return ctx -> ask(ctx, kind);
  }

  private void ask(Context ctx, Kind kind) {
    var conversation =
        desk.conversation(ConversationPath.of(ctx)).orElseThrow(NotFoundResponse::new);
    if (!proposals.isSet()) {
      throw new NotFoundResponse();
    }
    var me = Door.member(ctx).id();
    var refusal = refusal(conversation, kind, me);
    if (refusal.isPresent()) {
      show(ctx, HttpStatus.CONFLICT, conversation, Words.of(refusal.get()));
      return;
    }
    try {
      if (proposals.ask(conversation, kind, me)) {
        journal.did(me, action(kind), conversation.id().value(), "");
      }
      var here = "/console/c/" + conversation.id() + ListFilter.of(ctx).query();
      ctx.redirect(here, HttpStatus.SEE_OTHER);
    } catch (StorageFault fault) {
      LOG.error("{} for conversation {} could not be stored", kind, conversation.id(), fault);
      show(
          ctx,
          HttpStatus.SERVICE_UNAVAILABLE,
          conversation,
          "The database did not answer, so nothing was asked. Try again in a moment.");
    }
  }

  /** An answer is of use only to whoever can send it. */
  private static Optional<Refusal> refusal(Conversation conversation, Kind kind, AgentId me) {
    return switch (kind) {
      case REPLY ->
          switch (conversation) {
            case Conversation.WithBot _ -> Optional.empty();
            case Conversation.WithHuman human when human.takeover().agent().id().equals(me) ->
                Optional.empty();
            case Conversation.WithHuman human ->
                Optional.of(new Refusal.TakenBy(human.takeover().agent()));
            case Conversation.Closed _ -> Optional.of(new Refusal.Over());
          };
      case SUMMARY, ISSUE, ARTICLE -> Optional.empty();
    };
  }

  private static String action(Kind kind) {
    return switch (kind) {
      case REPLY -> "model.reply-asked";
      case SUMMARY -> "model.summary-asked";
      case ISSUE -> "model.issue-asked";
      case ARTICLE -> "model.article-asked";
    };
  }

  private void show(Context ctx, HttpStatus status, Conversation conversation, String problem) {
    ctx.status(status);
    pages.show(ctx, conversation, new Talks.Kept("", problem));
  }
}
