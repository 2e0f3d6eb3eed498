package firstline.core.turn;

import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.Address;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.conversation.Inquiry;
import firstline.core.customer.AccountId;
import firstline.core.desk.CheckReport;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import firstline.core.message.Message;
import firstline.core.port.Checks;
import firstline.core.port.ConversationStore;
import firstline.core.port.Delivery;
import firstline.core.port.FollowUps;
import firstline.core.port.Inbound;
import firstline.core.port.Inbox;
import firstline.core.port.InboxItem;
import firstline.core.port.Inquiries;
import firstline.core.port.Outbox;
import firstline.core.port.StorageFault;
import firstline.core.port.Timers;
import firstline.core.port.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The stored side of the world, in memory and with faults on demand. It outlives an engine. */
final class MemoryStores implements Inbox, ConversationStore, Outbox, Timers {
  private record Key(ConversationId conversation, int number) {}

  private final Map<String, InboxItem> seen = new LinkedHashMap<>();
  private final TreeMap<Long, InboxItem> undone = new TreeMap<>();
  private final Map<ConversationId, Conversation> conversations = new HashMap<>();
  private final Map<Key, Delivery> deliveries = new LinkedHashMap<>();
  private final Map<Key, Outbox.Fate> fates = new LinkedHashMap<>();
  private final Map<String, Checks.Requested> checks = new LinkedHashMap<>();
  private final List<Inquiries.Asked> inquiries = new ArrayList<>();
  private final Map<String, Event.TimerDue> timers = new LinkedHashMap<>();
  private final Map<String, Conversation> timed = new HashMap<>();
  final MemoryPeople people = new MemoryPeople();
  final List<Turn> turns = new ArrayList<>();
  final List<String> dismissed = new ArrayList<>();
  final AtomicInteger faults = new AtomicInteger();

  Engine.Stores stores() {
    return new Engine.Stores(
        this,
        this,
        this,
        this,
        new RequestedChecks(),
        new AskedInquiries(),
        people,
        people,
        new Strangers());
  }

  synchronized Map<Integer, Outbox.Fate> fates() {
    var byNumber = new TreeMap<Integer, Outbox.Fate>();
    fates.forEach((key, fate) -> byNumber.put(key.number(), fate));
    return byNumber;
  }

  @Override
  public synchronized List<InboxItem> store(List<Inbound> events) {
    var added = new ArrayList<InboxItem>();
    for (var event : events) {
      var key = event.source() + " " + event.key();
      if (!seen.containsKey(key)) {
        var item = new InboxItem(seen.size() + 1L, event);
        seen.put(key, item);
        undone.put(item.sequence(), item);
        added.add(item);
      }
    }
    return added;
  }

  @Override
  public synchronized List<InboxItem> pending(long after, int limit) {
    return undone.tailMap(after, false).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized long backlog() {
    return undone.size();
  }

  @Override
  public synchronized Optional<Conversation> open(Address address) {
    return conversations.values().stream()
        .filter(conversation -> conversation.header().address().equals(address))
        .filter(conversation -> !(conversation instanceof Conversation.Closed))
        .findFirst();
  }

  @Override
  public synchronized Optional<Conversation> elsewhere(AccountId account, Address here) {
    return conversations.values().stream()
        .filter(talk -> !(talk instanceof Conversation.Closed))
        .filter(talk -> talk.header().account().equals(Optional.of(account)))
        .filter(talk -> !talk.header().address().equals(here))
        .findFirst();
  }

  @Override
  public synchronized Optional<Conversation> find(ConversationId id) {
    return Optional.ofNullable(conversations.get(id));
  }

  @Override
  public synchronized Optional<Message> message(ConversationId id, int number) {
    return Optional.ofNullable(deliveries.get(new Key(id, number))).map(Delivery::message);
  }

  @Override
  public synchronized List<Found.Relayed.Said> relayed(ConversationId id, Event.Origin origin) {
    var item = seen.get(origin.source() + " " + origin.key());
    var said = new LinkedHashMap<Integer, Found.Relayed.Said>();
    for (var turn : turns) {
      for (var effect : turn.effects()) {
        if (effect instanceof Effect.Say say && turn.after().id().equals(id)) {
          boolean follows = say.replaces().map(said::remove).isPresent();
          if ((follows || turn.item().equals(item)) && !say.message().saysNothing()) {
            said.put(
                say.number(), new Found.Relayed.Said(say.number(), say.author(), say.message()));
          }
        }
      }
    }
    return List.copyOf(said.values());
  }

  @Override
  public synchronized Committed commit(Turn turn) {
    if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StorageFault("the disk is away", null);
    }
    if (undone.remove(turn.item().sequence()) == null) {
      return new Committed.AlreadyDone();
    }
    turns.add(turn);
    conversations.put(turn.after().id(), turn.after());
    var out = new ArrayList<Delivery>();
    for (var effect : turn.effects()) {
      switch (effect) {
        case Effect.Say say -> out.add(delivery(turn.after(), say));
        case Effect.RunCheck(var request) ->
            checks.put(
                request.id().toString(),
                new Checks.Requested(turn.after().header().address(), request));
        case Effect.Inquire(var inquiry) ->
            inquiries.add(new Inquiries.Asked(turn.after().header().address(), inquiry));
        case Effect.SetTimer(var name, var due) -> {
          timers.put(name, new Event.TimerDue(due, name));
          timed.put(name, turn.after());
        }
        case Effect.CancelTimer(var name) -> timers.remove(name);
        case Effect.SendMail(var mail) -> people.keep(mail);
        case Effect.OfIdentity changed -> people.change(turn.after().header(), changed);
        case Effect.RateArticle _, Effect.OfCase _ -> {}
      }
    }
    return new Committed.Stored(out);
  }

  private Delivery delivery(Conversation after, Effect.Say say) {
    var delivery =
        new Delivery(
            after.id(),
            say.number(),
            after.header().address(),
            say.author(),
            say.message(),
            say.replaces(),
            Optional.empty(),
            0);
    deliveries.put(new Key(after.id(), say.number()), delivery);
    return delivery;
  }

  @Override
  public synchronized void dismiss(InboxItem item, String why) {
    undone.remove(item.sequence());
    dismissed.add(why);
  }

  @Override
  public synchronized List<Delivery> pending(int limit) {
    return deliveries.entrySet().stream()
        .filter(entry -> !fates.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void settle(
      ConversationId conversation, int number, Outbox.Fate fate, Instant at) {
    fates.put(new Key(conversation, number), fate);
  }

  @Override
  public synchronized void tried(ConversationId conversation, int number, String why, Instant at) {
    // Attempts are the real stores' business; a test looks at the fate.
  }

  @Override
  public synchronized Optional<String> sentAs(ConversationId conversation, int number) {
    return fates.get(new Key(conversation, number)) instanceof Outbox.Fate.Sent(var id)
        ? Optional.of(id)
        : Optional.empty();
  }

  @Override
  public synchronized List<InboxItem> fire(Instant now, int limit) {
    var due = timers.values().stream().filter(timer -> !timer.at().isAfter(now)).toList();
    var events = new ArrayList<Inbound>();
    for (var timer : due) {
      var conversation = timed.get(timer.name());
      timers.remove(timer.name());
      if (conversation != null) {
        events.add(about(conversation, "timer", timer.name() + timer.at(), timer));
      }
    }
    return store(events);
  }

  private static Inbound about(Conversation conversation, String source, String key, Event event) {
    return new Inbound(
        source,
        key,
        conversation.header().address(),
        Optional.of(conversation.id()),
        Optional.empty(),
        event);
  }

  @Override
  public synchronized Optional<Instant> next() {
    return timers.values().stream().map(Event.TimerDue::at).min(Instant::compareTo);
  }

  /** Nobody is known, and nothing is kept of anybody. */
  private static final class Strangers implements FollowUps {
    @Override
    public Standing standing(Optional<AccountId> account, Address address) {
      return Standing.unknown();
    }

    @Override
    public List<Ticket.Entry> entries(TicketNumber ticket) {
      return List.of();
    }
  }

  private final class AskedInquiries implements Inquiries {
    @Override
    public List<Asked> pending(int limit) {
      synchronized (MemoryStores.this) {
        return inquiries.stream().limit(limit).toList();
      }
    }

    @Override
    public Optional<InboxItem> finish(Asked asked, Inquiry.Outcome outcome, Instant at) {
      synchronized (MemoryStores.this) {
        if (!inquiries.remove(asked)) {
          return Optional.empty();
        }
        var id = asked.inquiry().conversation();
        var event = new Event.InquiryCameBack(at, asked.inquiry().notice(), outcome);
        var key = id + "-" + asked.inquiry().notice();
        var conversation = MemoryStores.this.find(id).orElseThrow();
        return store(List.of(about(conversation, "inquiry", key, event))).stream().findFirst();
      }
    }
  }

  private final class RequestedChecks implements Checks {
    @Override
    public List<Requested> pending(int limit) {
      synchronized (MemoryStores.this) {
        return checks.values().stream().limit(limit).toList();
      }
    }

    @Override
    public Optional<InboxItem> finish(Requested check, CheckReport report, Instant at) {
      synchronized (MemoryStores.this) {
        var id = check.request().id();
        if (checks.remove(id.toString()) == null) {
          return Optional.empty();
        }
        var conversation = MemoryStores.this.find(id.conversation()).orElseThrow();
        var event = new Event.CheckFinished(at, id, report);
        return store(List.of(about(conversation, "check", id.toString(), event))).stream()
            .findFirst();
      }
    }
  }
}
