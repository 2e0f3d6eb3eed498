package firstline.core.turn;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Playbook;
import firstline.core.port.Answering;
import firstline.core.port.Changes;
import firstline.core.port.CheckRunner;
import firstline.core.port.Checks;
import firstline.core.port.ConversationStore;
import firstline.core.port.Delivery;
import firstline.core.port.FollowUps;
import firstline.core.port.Identities;
import firstline.core.port.Inbound;
import firstline.core.port.Inbox;
import firstline.core.port.Inquiries;
import firstline.core.port.Intake;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.MailCarrier;
import firstline.core.port.MailQueue;
import firstline.core.port.Outbox;
import firstline.core.port.Sender;
import firstline.core.port.Signet;
import firstline.core.port.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The engine: its parts put together, started and stopped. Events come in, their turns are run, and
 * what follows from them is carried out.
 */
public final class Engine implements Intake, AutoCloseable {
  private static final Logger LOG = System.getLogger(Engine.class.getName());
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /** The stored side of the world. */
  public record Stores(
      Inbox inbox,
      ConversationStore conversations,
      Outbox outbox,
      Timers timers,
      Checks checks,
      Inquiries inquiries,
      Identities identities,
      MailQueue mails,
      FollowUps followUps) {}

  /**
   * What decisions are made from.
   *
   * @param playbook asked once a turn, so that new content applies to the next one
   * @param answering {@link Answering#NONE} where no model is set
   * @param ids new conversations' names, never the same twice
   * @param mail empty where no mail server is set
   */
  public record Sources(
      Supplier<Playbook> playbook,
      KnowledgeBase knowledge,
      CheckRunner checks,
      Answering answering,
      Supplier<ConversationId> ids,
      Signet signet,
      Optional<MailCarrier> mail) {}

  /**
   * Where the work is done.
   *
   * @param turns runs turns; many may wait at once
   * @param sending runs sends and questions to a model; many may wait at once
   * @param checking runs checks, as many at once as it allows
   * @param watching runs one long task
   */
  public record Threads(Executor turns, Executor sending, Executor checking, Executor watching) {}

  /** What all parts of the engine share. */
  record Workshop(
      Executor sending, Executor checking, Pauses pauses, InstantSource clock, Tally tally) {}

  private final Stores stores;
  private final Threads threads;
  private final Changes changes;
  private final Reception reception;
  private final Relay relay;
  private final Errands errands;
  private final Consulting consulting;
  private final Mailing mailing;
  private final Alarm alarm;
  private final Workshop workshop;

  public Engine(
      Stores stores,
      Sources sources,
      List<Sender> senders,
      Changes changes,
      Threads threads,
      InstantSource clock) {
    this.stores = stores;
    this.threads = threads;
    this.changes = changes;
    this.workshop =
        new Workshop(threads.sending(), threads.checking(), new Pauses(), clock, new Tally());
    Map<Channel, Sender> byChannel =
        senders.stream().collect(Collectors.toMap(Sender::channel, sender -> sender));
    var recognition =
        new Recognition(stores.identities(), sources.signet(), sources.mail().isPresent());
    var reads =
        new Reads(
            sources.knowledge(),
            sources.answering(),
            stores.conversations(),
            recognition,
            stores.followUps());
    var runner = new TurnRunner(stores, reads, sources, clock);
    this.reception = new Reception(stores, runner, threads.turns(), workshop, this::carryOut);
    this.relay =
        new Relay(stores.outbox(), stores.conversations(), byChannel, workshop, troubles());
    this.errands =
        new Errands(stores.checks(), sources.checks(), byChannel, workshop, reception::enqueue);
    this.consulting =
        new Consulting(
            stores.inquiries(), sources.answering(), byChannel, workshop, reception::enqueue);
    this.mailing = new Mailing(stores.mails(), sources.mail(), sources.signet(), workshop);
    this.alarm = new Alarm(stores.timers(), clock, reception::enqueue);
  }

  /**
   * Takes up what an earlier run left undone, oldest first, and begins to watch the timers. To be
   * called once, before anything comes in.
   */
  public void start() {
    // What is in the outbox and among the checks now was left by an earlier run; what the recovered
    // turns add to them is carried out with those turns.
    relay.take(stores.outbox().pending(Integer.MAX_VALUE));
    errands.recover();
    consulting.recover();
    mailing.recover();
    reception.recover();
    threads.watching().execute(alarm);
  }

  /** Looks at the timers at once, for whoever moves the clock by hand. */
  public void clockMoved() {
    alarm.poke(Instant.MIN);
  }

  public Tally tally() {
    return workshop.tally();
  }

  @Override
  public void accept(List<Inbound> events) {
    reception.accept(events);
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    return reception.deliver(event);
  }

  private void carryOut(TurnRunner.Result.Done done) {
    relay.take(done.deliveries());
    var after = done.turn().after();
    var address = after.header().address();
    for (var effect : done.turn().effects()) {
      switch (effect) {
        case Effect.RunCheck(var request) -> errands.run(new Checks.Requested(address, request));
        case Effect.Inquire(var inquiry) -> consulting.ask(new Inquiries.Asked(address, inquiry));
        case Effect.SetTimer(_, var due) -> alarm.poke(due);
        case Effect.SendMail(var mail) -> mailing.take(mail);
        case Effect.Say _,
            Effect.CancelTimer _,
            Effect.RateArticle _,
            Effect.OfIdentity _,
            Effect.OfCase _ -> {}
      }
    }
    changes.turned(done.turn());
  }

  /** What does not arrive is an event of the conversation, too. */
  private Relay.Troubles troubles() {
    return new Relay.Troubles() {
      @Override
      public void unreachable(Delivery delivery) {
        happened(delivery, new Event.Reachable(workshop.clock().instant(), false));
      }

      @Override
      public void refused(Delivery delivery, String why) {
        if (delivery.author() instanceof Author.Staff) {
          var at = workshop.clock().instant();
          happened(delivery, new Event.Undelivered(at, delivery.number(), why));
        }
      }
    };
  }

  private void happened(Delivery delivery, Event event) {
    var inbound =
        new Inbound(
            "relay",
            delivery.conversation() + "-" + delivery.number(),
            delivery.address(),
            Optional.of(delivery.conversation()),
            Optional.empty(),
            event);
    stores.inbox().store(List.of(inbound)).forEach(reception::enqueue);
  }

  /**
   * Stops: what can be done at once is done, for at most ten seconds; the rest waits for a start.
   */
  @Override
  public void close() throws InterruptedException {
    reception.close();
    alarm.close();
    workshop.pauses().close();
    long end = System.nanoTime() + LONGEST_STOP.toNanos();
    boolean idle = false;
    // A turn leaves messages to send, and a message that cannot be sent leaves an event.
    for (int rounds = 0; rounds < 3; rounds++) {
      idle =
          reception.awaitIdle(Duration.ofNanos(end - System.nanoTime()))
              && relay.awaitIdle(Duration.ofNanos(end - System.nanoTime()))
              && mailing.awaitIdle(Duration.ofNanos(end - System.nanoTime()));
    }
    if (!idle) {
      LOG.log(Level.INFO, "Stopped with work left; it is taken up again at the next start");
    }
  }
}
