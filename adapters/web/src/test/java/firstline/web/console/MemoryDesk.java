package firstline.web.console;

import firstline.core.conversation.Address;
import firstline.core.conversation.Answers;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Decision;
import firstline.core.conversation.Dialogue;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Found;
import firstline.core.conversation.Lookup;
import firstline.core.conversation.Playbook;
import firstline.core.conversation.Why;
import firstline.core.desk.Agent;
import firstline.core.port.DeskView;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import firstline.web.live.Live;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A desk in memory. What staff ask for is decided by the real dialogue. */
final class MemoryDesk implements DeskView, Intake {
  private static final class Talk {
    private Conversation now;
    private final List<Entry> entries = new ArrayList<>();

    private Talk(Conversation now) {
      this.now = now;
    }
  }

  private final Playbook playbook =
      new Playbook(new DeskPhrases(), Map.of(), Map.of(), List.of(), LiveForAll.support());
  private final Map<ConversationId, Talk> talks = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Live live;
  private final MemoryCases cases;
  private long sequence;
  private boolean broken;

  MemoryDesk(Live live, MemoryCases cases) {
    this.live = live;
    this.cases = cases;
  }

  /** From now on nothing can be stored, until it is mended. */
  synchronized void broken(boolean now) {
    broken = now;
  }

  synchronized void put(Conversation conversation) {
    talks.computeIfAbsent(conversation.id(), _ -> new Talk(conversation)).now = conversation;
    changed(conversation);
  }

  /** Writes a turn into the transcript. */
  synchronized long happened(ConversationId id, Event event, List<Why> whys, String state) {
    sequence++;
    talk(id).entries.add(new Entry.Happened(sequence, event.at(), event, whys, state));
    changed(talk(id).now);
    return sequence;
  }

  /** Writes something that we said into the last turn. */
  synchronized void spoken(ConversationId id, Instant at, Effect.Say say, Status status) {
    talk(id)
        .entries
        .add(
            new Entry.Spoken(
                sequence, at, say.number(), say.author(), say.message(), status, say.replaces()));
    changed(talk(id).now);
  }

  @Override
  public void accept(List<Inbound> events) {
    events.forEach(this::deliver);
  }

  @Override
  public synchronized Optional<Outcome> deliver(Inbound inbound) {
    if (broken) {
      throw new StorageFault("The disk is full", new IllegalStateException("disk"));
    }
    var id = inbound.conversation().orElseThrow();
    if (!talks.containsKey(id) || !seen.add(inbound.source() + " " + inbound.key())) {
      return Optional.empty();
    }
    var decision = decide(talk(id).now, inbound.event());
    talk(id).now = decision.next();
    happened(id, inbound.event(), decision.whys(), decision.next().getClass().getSimpleName());
    for (var effect : decision.effects()) {
      if (effect instanceof Effect.Say say) {
        spoken(id, inbound.event().at(), say, Status.SENT);
      } else if (effect instanceof Effect.OfCase kept) {
        cases.keep(id, inbound.event().at(), kept);
      }
    }
    return Optional.of(new Outcome(decision.next(), decision.refusal()));
  }

  private Decision.Made decide(Conversation now, Event event) {
    var answers = Answers.none();
    while (true) {
      switch (Dialogue.decide(now, event, playbook, answers)) {
        case Decision.Made made -> {
          return made;
        }
        case Decision.Needs(var lookup) -> answers = answers.with(lookup, find(lookup));
      }
    }
  }

  private Found find(Lookup lookup) {
    if (lookup instanceof Lookup.CustomerStanding asked) {
      return new Found.CustomerStanding(cases.standing(asked.account()));
    }
    if (lookup instanceof Lookup.FreshNumber) {
      return new Found.FreshNumber(sequence + 1);
    }
    throw new IllegalStateException("Nothing that staff do needs " + lookup);
  }

  @Override
  public synchronized List<Row> list(Queue queue, int limit) {
    Comparator<Row> order =
        queue == Queue.WAITING
            ? Comparator.comparing((Row row) -> row.waitingSince().orElseThrow())
            : Comparator.comparing(Row::lastAt).reversed();
    return talks.values().stream()
        .map(this::row)
        .filter(row -> row.queue() == queue)
        .sorted(order)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized int count(Queue queue) {
    return (int) talks.values().stream().filter(talk -> queue(talk.now) == queue).count();
  }

  @Override
  public synchronized Optional<Conversation> conversation(ConversationId id) {
    return Optional.ofNullable(talks.get(id)).map(talk -> talk.now);
  }

  @Override
  public synchronized List<Row> at(Address address, int limit) {
    return talks.values().stream()
        .map(this::row)
        .filter(row -> row.address().equals(address))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Row> earlier(ConversationId id, int limit) {
    return at(talk(id).now.header().address(), limit).stream()
        .filter(row -> !row.id().equals(id))
        .toList();
  }

  @Override
  public synchronized List<Entry> transcript(ConversationId id, long after, int limit) {
    return Optional.ofNullable(talks.get(id)).stream()
        .flatMap(talk -> talk.entries.stream())
        .filter(entry -> entry.sequence() > after)
        .limit(limit)
        .toList();
  }

  private Talk talk(ConversationId id) {
    return Optional.ofNullable(talks.get(id)).orElseThrow();
  }

  private void changed(Conversation conversation) {
    live.changed(conversation.id(), conversation.header().address());
  }

  private Row row(Talk talk) {
    var header = talk.now.header();
    return new Row(
        header.id(),
        header.address(),
        header.person(),
        header.account(),
        queue(talk.now),
        header.handoff().map(handoff -> handoff.at()),
        agent(talk.now),
        lastWords(talk),
        talk.entries.isEmpty() ? header.openedAt() : talk.entries.getLast().at());
  }

  private static Optional<Agent> agent(Conversation conversation) {
    return conversation instanceof Conversation.WithHuman human
        ? Optional.of(human.takeover().agent())
        : Optional.empty();
  }

  private static Queue queue(Conversation conversation) {
    return switch (conversation) {
      case Conversation.WithBot bot ->
          bot.header().handoff().isPresent() ? Queue.WAITING : Queue.BOT;
      case Conversation.WithHuman _ -> Queue.TAKEN;
      case Conversation.Closed _ -> Queue.CLOSED;
    };
  }

  private static String lastWords(Talk talk) {
    return talk.entries.reversed().stream()
        .filter(Entry.Happened.class::isInstance)
        .map(entry -> ((Entry.Happened) entry).event())
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).text())
        .findFirst()
        .map(text -> text.length() > 160 ? text.substring(0, 159) + "…" : text)
        .orElse("");
  }
}
