package firstline.core.turn;

import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Playbook;
import firstline.core.followup.Ticket;
import firstline.core.port.AttachmentSource;
import firstline.core.port.AuditLog;
import firstline.core.port.CaseFiles;
import firstline.core.port.ConversationStore;
import firstline.core.port.FollowUps;
import firstline.core.port.StaffRoom;
import firstline.core.port.StaffTopics;
import firstline.core.port.Turn;
import firstline.core.staffroom.Facts;
import firstline.core.staffroom.Happening;
import firstline.core.staffroom.Mirror;
import firstline.core.staffroom.Plan;
import firstline.core.staffroom.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Tells one staff room what happens in conversations that need a person. What is to be posted is
 * stored before it is sent, together with how far the conversation was told; so nothing is lost or
 * told twice, whenever the program ends.
 */
public final class StaffDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(StaffDesk.class.getName());
  private static final int PAGE = 200;
  private static final int MOST_KNOWN = 100_000;

  /** A ticket that is older when we start was told before, or is looked after elsewhere. */
  private static final Duration TICKETS_IN_MIND = Duration.ofHours(1);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

  /** What it reads and writes. */
  public record Stores(
      ConversationStore conversations,
      StaffTopics topics,
      CaseFiles cases,
      FollowUps followUps,
      List<AttachmentSource> attachments) {
    public Stores {
      attachments = List.copyOf(attachments);
    }
  }

  private final StaffRoom room;
  private final Stores stores;
  private final Supplier<Playbook> playbook;
  private final InstantSource clock;
  private final Pauses pauses = new Pauses();
  private final Lanes<ConversationId> looking;
  private final StaffPosts posts;

  /** Conversations that have a topic. */
  private final Set<ConversationId> known = ConcurrentHashMap.newKeySet();

  /**
   * @param threads runs looks and sends; many may wait at once
   */
  public StaffDesk(
      StaffRoom room,
      Stores stores,
      Supplier<Playbook> playbook,
      Executor threads,
      InstantSource clock) {
    this.room = room;
    this.stores = stores;
    this.playbook = playbook;
    this.clock = clock;
    this.looking = new Lanes<>(threads, Integer.MAX_VALUE);
    this.posts = new StaffPosts(room, stores, this::card, threads, pauses, clock);
  }

  /** Takes up what an earlier run left undone. To be called once, before anything comes in. */
  public void start() {
    known.addAll(stores.topics().conversations(room.name(), MOST_KNOWN));
    stores.topics().unsent(room.name()).forEach(posts::send);
    var since = clock.instant().minus(TICKETS_IN_MIND);
    stores.topics().behind(room.name(), since, MOST_KNOWN).forEach(this::look);
  }

  /** A turn is stored: it may concern staff. Returns at once. */
  public void turned(Turn turn) {
    if (concerns(turn)) {
      look(turn.after().id());
    }
  }

  private boolean concerns(Turn turn) {
    var event = turn.item().inbound().event();
    return known.contains(turn.after().id())
        || event instanceof Event.FromStaff
        || isWanted(turn.after())
        || turn.effects().stream().anyMatch(StaffDesk::opensTicket);
  }

  private static boolean isWanted(Conversation after) {
    return after instanceof Conversation.WithHuman || after.header().handoff().isPresent();
  }

  private static boolean opensTicket(Effect effect) {
    return effect instanceof Effect.KeepTicket(var ticket) && ticket.status() == Ticket.Status.OPEN;
  }

  private void look(ConversationId conversation) {
    looking.add(conversation, () -> tryToLook(conversation));
  }

  private boolean tryToLook(ConversationId conversation) {
    for (int tries = 0; ; tries++) {
      try {
        lookOnce(conversation);
        return true;
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Staff could not be told of " + conversation + " yet", failed);
        if (!pauses.pause(Pauses.afterTry(tries))) {
          return false;
        }
      }
    }
  }

  private void lookOnce(ConversationId id) {
    var before =
        stores.topics().topic(room.name(), id).orElseGet(() -> Topic.none(room.name(), id));
    var news = news(id, before.seen());
    var now = stores.conversations().find(id);
    if (now.isEmpty()) {
      return;
    }
    var plan = Mirror.plan(before, now.get(), news, facts(now.get()));
    if (plan.after().equals(before)) {
      return;
    }
    var audit = plan.deeds().stream().map(done -> entry(id, now.get(), done)).toList();
    if (stores.topics().store(before, plan, audit, clock.instant())) {
      known.add(id);
      plan.answers().forEach(answer -> room.answer(answer.key(), answer.words()));
      if (!plan.posts().isEmpty()) {
        posts.send(id);
      }
    } else {
      look(id);
    }
  }

  private List<Happening> news(ConversationId id, long seen) {
    var all = new ArrayList<Happening>();
    long after = seen;
    for (var page = stores.topics().news(id, after, PAGE);
        !page.isEmpty();
        page = stores.topics().news(id, after, PAGE)) {
      all.addAll(page);
      after = page.getLast().sequence();
    }
    return all;
  }

  private Facts facts(Conversation now) {
    var header = now.header();
    return new Facts(
        stores.followUps().standing(header.account(), header.address()),
        stores.cases().ticketsOf(now.id()).stream().map(CaseFiles.Filed::what).toList(),
        stores.cases().quotesOf(now.id()).stream().map(CaseFiles.Filed::what).toList(),
        playbook.get().support(),
        clock.instant());
  }

  private StaffPosts.Fresh card(ConversationId id) {
    var now = stores.conversations().find(id).orElseThrow();
    return new StaffPosts.Fresh(Mirror.card(now, facts(now)), now.header().address().channel());
  }

  private static AuditLog.Entry entry(ConversationId id, Conversation now, Plan.Done done) {
    var detail = "with " + now.header().person().name() + ", in the staff room";
    return new AuditLog.Entry(
        done.at(), Optional.of(done.who()), done.action(), id.value(), detail);
  }

  /** Ends; what is left is taken up at the next start. */
  @Override
  public void close() throws InterruptedException {
    pauses.close();
    long end = System.nanoTime() + LONGEST_STOP.toNanos();
    boolean idle =
        looking.awaitIdle(Duration.ofNanos(end - System.nanoTime()))
            && posts.awaitIdle(Duration.ofNanos(end - System.nanoTime()));
    if (!idle) {
      LOG.log(Level.INFO, "Stopped before staff were told all; that is done at the next start");
    }
  }
}
