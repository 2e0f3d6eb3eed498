package firstline.core.rehearsal;

import firstline.core.conversation.Address;
import firstline.core.conversation.CheckRequest;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.conversation.Playbook;
import firstline.core.conversation.Why;
import firstline.core.customer.Customer;
import firstline.core.followup.Standing;
import firstline.core.message.Message;
import firstline.core.port.KnowledgeBase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A conversation of nobody on the dialogue itself: no channel, no storage, checks that somebody
 * says how they come out, and time as somebody says. Not for several threads.
 */
public final class RehearsedTalk {
  /** A message of ours, which may take the place of an earlier one. */
  public record Said(int number, Message message, Optional<Integer> replaces) {}

  /** What something came to. */
  public record Turn(List<Said> said, List<Why> whys) {
    public Turn {
      said = List.copyOf(said);
      whys = List.copyOf(whys);
    }
  }

  private static final Address ADDRESS = Address.privately(Address.Channel.WEB, "rehearsal");
  private static final ConversationId ID = new ConversationId("rehearsal");

  private final TreeMap<Integer, Message> said = new TreeMap<>();
  private final RehearsedDesk desk = new RehearsedDesk();
  private final RehearsedReads reads;
  private final TreeMap<String, Instant> timers = new TreeMap<>();
  private final List<CheckRequest> running = new ArrayList<>();
  private Playbook playbook;
  private Conversation conversation;
  private long turns;

  /** A new conversation with a customer whose client speaks the playbook's first language. */
  public RehearsedTalk(Playbook playbook, KnowledgeBase knowledge, Instant now) {
    this.playbook = playbook;
    this.reads = new RehearsedReads(knowledge, desk, said);
    this.conversation = opened("Customer", playbook.phrases().languages().getFirst(), now);
  }

  private static Conversation opened(String name, Locale locale, Instant now) {
    var person = new Person("rehearsal", name, Optional.empty(), Optional.of(locale));
    return Conversation.opened(ID, ADDRESS, person, now, locale);
  }

  /** Begins anew, with somebody of a name whose client speaks a language. */
  public void open(String name, Locale locale, Instant now) {
    conversation = opened(name, locale, now);
  }

  /** From here on, decisions are made from other content. */
  public void decideFrom(Playbook other) {
    playbook = other;
  }

  /** There is a customer of this account number from now on. */
  public void knows(Customer customer) {
    desk.knows(customer);
  }

  /** Lets something happen; after a conversation has ended, the customer opens another. */
  public Turn happen(Event event) {
    if (conversation instanceof Conversation.Closed && event instanceof Event.FromCustomer) {
      said.clear();
      open("Customer", conversation.header().locale(), event.at());
    }
    turns++;
    var made = reads.decide(conversation, event, playbook, turns);
    conversation = made.next();
    var spoken = new ArrayList<Said>();
    made.effects().forEach(effect -> carryOut(effect, spoken));
    return new Turn(spoken, made.whys());
  }

  private void carryOut(Effect effect, List<Said> spoken) {
    switch (effect) {
      case Effect.Say say -> {
        said.put(say.number(), say.message());
        spoken.add(new Said(say.number(), say.message(), say.replaces()));
      }
      case Effect.RunCheck(var request) -> running.add(request);
      case Effect.SetTimer(var name, var due) -> timers.put(name, due);
      case Effect.CancelTimer(var name) -> timers.remove(name);
      case Effect.RateArticle _, Effect.SendMail _, Effect.OfIdentity _, Effect.Inquire _ -> {}
      case Effect.OfCase kept -> desk.keep(kept);
    }
  }

  /** The timers that have run out by an instant; they do not run any more. */
  public List<String> due(Instant now) {
    var due =
        List.copyOf(timers.entrySet()).stream()
            .filter(timer -> !timer.getValue().isAfter(now))
            .map(java.util.Map.Entry::getKey)
            .toList();
    due.forEach(timers::remove);
    return due;
  }

  /** The checks that were asked for and have not come out, oldest first. */
  public List<CheckRequest> running() {
    return List.copyOf(running);
  }

  /** A check is about to come out: it does not run any more. */
  public void comesOut(CheckRequest check) {
    running.remove(check);
  }

  /** What a rehearsed check is said to look at: its arguments, in the order of their names. */
  public static String target(CheckRequest check) {
    return String.join(" ", new TreeMap<>(check.arguments()).values());
  }

  /** The messages of ours by their number, as they were said. */
  public TreeMap<Integer, Message> said() {
    return new TreeMap<>(said);
  }

  public Conversation conversation() {
    return conversation;
  }

  /** What there is of the customer beside the conversation. */
  public Standing standing() {
    return desk.standing(conversation.header().account(), ADDRESS);
  }

  /** How many turns there were. */
  public long turns() {
    return turns;
  }
}
