package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.conversation.Person;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.message.Message;
import firstline.core.port.ConversationStore;
import firstline.core.port.Delivery;
import firstline.core.port.DeskView;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import firstline.core.port.Turn;
import firstline.web.live.Live;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A desk in memory with a bot that answers by a given function. It keeps the order of the real one:
 * store, commit, send, settle, tell.
 */
final class MemoryDesk implements Intake, DeskView, ConversationStore {
  /** A conversation as it stands. */
  private static final class Talk {
    final ConversationId id;
    final Address address;
    final Person person;
    final List<Entry> entries = new ArrayList<>();
    Queue queue = Queue.BOT;
    Optional<AccountId> account = Optional.empty();
    Optional<Agent> agent = Optional.empty();
    int number;

    Talk(ConversationId id, Address address, Person person) {
      this.id = id;
      this.address = address;
      this.person = person;
    }
  }

  final List<Inbound> accepted = new ArrayList<>();
  private final Live live;
  private final WebSender sender;
  private final List<Talk> talks = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final java.util.Map<String, Message> said = new ConcurrentHashMap<>();
  private volatile Function<Event, List<Message>> bot = event -> List.of();
  private volatile boolean broken;
  private long sequence;

  MemoryDesk(Live live) {
    this.live = live;
    this.sender = new WebSender(live);
  }

  void answers(Function<Event, List<Message>> bot) {
    this.bot = bot;
  }

  void breaks(boolean broken) {
    this.broken = broken;
  }

  @Override
  public synchronized void accept(List<Inbound> events) {
    if (broken) {
      throw new StorageFault("The disk is full", new IllegalStateException("full"));
    }
    for (var inbound : events) {
      if (keys.add(inbound.source() + " " + inbound.key())) {
        accepted.add(inbound);
        happened(inbound);
      }
    }
  }

  private void happened(Inbound inbound) {
    var talk = open(inbound);
    var event = inbound.event();
    if (event instanceof Event.Identified identified) {
      talk.account = Optional.of(identified.account());
    }
    talk.entries.add(
        new Entry.Happened(++sequence, event.at(), event, List.of(), talk.queue.name()));
    for (var message : talk.queue == Queue.TAKEN ? List.<Message>of() : bot.apply(event)) {
      speak(talk, new Author.Bot(), message, Optional.empty());
    }
    live.changed(talk.id, talk.address);
  }

  private Talk open(Inbound inbound) {
    return talks.stream()
        .filter(t -> t.address.equals(inbound.address()) && t.queue != Queue.CLOSED)
        .findFirst()
        .orElseGet(
            () -> {
              var id = new ConversationId("conv%08d".formatted(talks.size() + 1));
              var talk = new Talk(id, inbound.address(), inbound.person().orElseThrow());
              talks.add(talk);
              return talk;
            });
  }

  /** A person takes the newest conversation over. */
  synchronized void takenBy(String name) {
    var talk = talks.getLast();
    talk.agent = Optional.of(new Agent(new AgentId(1), name));
    talk.queue = Queue.TAKEN;
    sequence++;
    speak(talk, new Author.Desk(), Message.of(name + " has joined."), Optional.empty());
    live.changed(talk.id, talk.address);
  }

  synchronized void move(Queue queue) {
    var talk = talks.getLast();
    talk.queue = queue;
    talk.agent = Optional.empty();
    live.changed(talk.id, talk.address);
  }

  /** Says something in the newest conversation; returns the message's number. */
  synchronized int says(Author author, Message message, Optional<Integer> replaces) {
    sequence++;
    var talk = talks.getLast();
    int number = speak(talk, author, message, replaces);
    live.changed(talk.id, talk.address);
    return number;
  }

  /** Puts something into the transcript that is not, or never will be, sent. */
  synchronized void keeps(Message message, Status status) {
    var talk = talks.getLast();
    talk.entries.add(
        new Entry.Spoken(
            ++sequence,
            Instant.EPOCH,
            ++talk.number,
            new Author.Bot(),
            message,
            status,
            Optional.empty()));
  }

  synchronized Address address() {
    return talks.getLast().address;
  }

  private int speak(Talk talk, Author author, Message message, Optional<Integer> replaces) {
    int number = ++talk.number;
    said.put(talk.id + "." + number, message);
    var platform = replaces.map(n -> WebSender.lineId(talk.id, n));
    sender.send(
        new Delivery(talk.id, number, talk.address, author, message, replaces, platform, 0));
    talk.entries.add(
        new Entry.Spoken(sequence, Instant.now(), number, author, message, Status.SENT, replaces));
    return number;
  }

  @Override
  public synchronized List<Row> at(Address address, int limit) {
    return talks.reversed().stream()
        .filter(t -> t.address.equals(address))
        .limit(limit)
        .map(MemoryDesk::row)
        .toList();
  }

  private static Row row(Talk t) {
    return new Row(
        t.id,
        t.address,
        t.person,
        t.account,
        t.queue,
        Optional.empty(),
        t.agent,
        "",
        Instant.EPOCH);
  }

  @Override
  public synchronized List<Entry> transcript(ConversationId id, long after, int limit) {
    return talks.stream()
        .filter(t -> t.id.equals(id))
        .flatMap(t -> t.entries.stream())
        .filter(entry -> entry.sequence() > after)
        .sorted(Comparator.comparingLong(Entry::sequence))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Message> message(ConversationId id, int number) {
    return Optional.ofNullable(said.get(id + "." + number));
  }

  @Override
  public List<Found.Relayed.Said> relayed(ConversationId id, Event.Origin origin) {
    return List.of();
  }

  @Override
  public Optional<Outcome> deliver(Inbound event) {
    throw new UnsupportedOperationException("The chat does not wait for turns");
  }

  @Override
  public List<Row> list(Queue queue, int limit) {
    throw new UnsupportedOperationException("For staff");
  }

  @Override
  public int count(Queue queue) {
    throw new UnsupportedOperationException("For staff");
  }

  @Override
  public List<Row> earlier(ConversationId id, int limit) {
    throw new UnsupportedOperationException("For staff");
  }

  @Override
  public Optional<Conversation> conversation(ConversationId id) {
    throw new UnsupportedOperationException("For staff");
  }

  @Override
  public Optional<Conversation> open(Address address) {
    throw new UnsupportedOperationException("For turns");
  }

  @Override
  public Optional<Conversation> elsewhere(AccountId account, Address here) {
    throw new UnsupportedOperationException("For turns");
  }

  @Override
  public synchronized Optional<Conversation> find(ConversationId id) {
    return talks.stream()
        .filter(talk -> talk.id.equals(id))
        .findFirst()
        .map(
            talk ->
                Conversation.opened(id, talk.address, talk.person, Instant.EPOCH, Locale.ENGLISH));
  }

  @Override
  public Committed commit(Turn turn) {
    throw new UnsupportedOperationException("For turns");
  }

  @Override
  public void dismiss(InboxItem item, String why) {
    throw new UnsupportedOperationException("For turns");
  }
}
