package firstline.launcher.serve;

import firstline.core.conversation.Playbook;
import firstline.core.port.Answering;
import firstline.core.port.Changes;
import firstline.core.port.CheckRunner;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.MailCarrier;
import firstline.core.port.Sender;
import firstline.core.port.Signet;
import firstline.core.turn.Engine;
import firstline.storage.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the engine together. */
public final class Core {
  private Core() {}

  /**
   * An engine on a database and a content; not started yet.
   *
   * @param playbook asked before each decision
   * @param answering {@link Answering#NONE} where no model is set
   * @param senders one for each channel
   * @param post how e-mail goes out; empty where no mail server is set
   * @param changes told of every change of a conversation
   */
  public static Engine engine(
      Storage storage,
      KnowledgeBase knowledge,
      Supplier<Playbook> playbook,
      CheckRunner checks,
      Answering answering,
      Signet signet,
      Optional<MailCarrier> post,
      List<Sender> senders,
      Changes changes,
      Engine.Threads threads) {
    return new Engine(
        new Engine.Stores(
            storage.inbox(),
            storage.conversations(),
            storage.outbox(),
            storage.timers(),
            storage.checks(),
            storage.inquiries(),
            storage.identities(),
            storage.mails(),
            storage.followUps()),
        new Engine.Sources(
            playbook, knowledge, checks, answering, new ConversationIds(), signet, post),
        senders,
        changes,
        threads,
        InstantSource.system());
  }
}
