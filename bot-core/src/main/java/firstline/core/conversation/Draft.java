package firstline.core.conversation;

import firstline.core.catalog.IssueType;
import firstline.core.desk.Handoff;
import firstline.core.desk.Takeover;
import firstline.core.followup.Problem;
import firstline.core.followup.Standing;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Form;
import firstline.core.message.Message;
import firstline.core.understanding.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A decision in the making: what is said, what is to be done, and why. One lives for one call of
 * {@link Dialogue#decide} and never leaves it.
 */
final class Draft {
  private static final Author BOT = new Author.Bot();

  final Playbook playbook;
  final Answers answers;
  final Event event;
  final HeaderDraft header;
  private final Activity before;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Why> whys = new ArrayList<>();
  private final Map<IssueType, Problem> problems = new LinkedHashMap<>();
  private Optional<Integer> placeholder = Optional.empty();
  private Handoff.Cause personWanted = Handoff.Cause.ASKED;

  Draft(Playbook playbook, Answers answers, Conversation conversation, Event event) {
    this.playbook = playbook;
    this.answers = answers;
    this.header = new HeaderDraft(conversation.header());
    this.before = activity(conversation);
    this.event = event;
  }

  private static Activity activity(Conversation conversation) {
    return switch (conversation) {
      case Conversation.WithBot(_, Activity activity) -> activity;
      case Conversation.WithHuman(_, _, Activity paused) -> paused;
      case Conversation.Closed _ -> new Activity.Idle();
    };
  }

  // What it says

  /** The blocks of a phrase in the customer's language. */
  List<Block> words(String key, Map<String, ?> arguments) {
    return playbook.phrases().phrase(header.locale(), key, arguments);
  }

  List<Block> words(Phrase phrase, Map<String, ?> arguments) {
    return words(phrase.key(), arguments);
  }

  String label(Label label) {
    return label(label.key(), Map.of());
  }

  String label(String key, Map<String, ?> arguments) {
    return playbook.phrases().label(header.locale(), key, arguments);
  }

  Choice choice(Label label, Action action) {
    return new Choice.Press(label(label), action);
  }

  void say(Phrase phrase, Map<String, ?> arguments, Choice... choices) {
    say(words(phrase, arguments), List.of(choices));
  }

  void say(Phrase phrase, Choice... choices) {
    say(phrase, Map.of(), choices);
  }

  int say(List<Block> blocks, List<Choice> choices) {
    var replaces = placeholder;
    placeholder = Optional.empty();
    return say(BOT, new Message(blocks, choices), replaces);
  }

  /** As {@link #say(List, List)}, with a form where there is one to fill in. */
  void say(List<Block> blocks, List<Choice> choices, Optional<Form> form) {
    var replaces = placeholder;
    placeholder = Optional.empty();
    say(BOT, new Message(blocks, choices, form), replaces);
  }

  /** What the bot says next takes the place of an earlier message. */
  void instead(int earlier) {
    placeholder = Optional.of(earlier);
  }

  /** Says something in the place of an earlier message. */
  void replace(int earlier, List<Block> blocks) {
    say(BOT, new Message(blocks, List.of()), Optional.of(earlier));
  }

  /** Says something whoever has the conversation. */
  void announce(Phrase phrase, Map<String, ?> arguments) {
    say(new Author.Desk(), new Message(words(phrase, arguments), List.of()), Optional.empty());
  }

  int say(Author author, Message message, Optional<Integer> replaces) {
    int number = header.nextMessage();
    effects.add(new Effect.Say(number, author, message, replaces));
    return number;
  }

  /** Asks for a check; the number names it in this conversation. */
  int check(String probe, Map<String, String> arguments) {
    int number = header.nextCheck();
    var id = new CheckId(header.conversation(), number);
    effects.add(new Effect.RunCheck(new CheckRequest(id, probe, arguments)));
    return number;
  }

  void also(Effect effect) {
    effects.add(effect);
  }

  void because(String rule, String detail) {
    whys.add(new Why(rule, detail));
  }

  // What it knows

  /** The answer to a lookup; empty as long as it was not looked up. */
  <T extends Found> Optional<T> found(Lookup lookup, Class<T> kind) {
    return answers.to(lookup).map(kind::cast);
  }

  Vocabulary vocabulary() {
    return playbook.phrases().vocabulary(header.locale());
  }

  Playbook.Support support() {
    return playbook.support();
  }

  /** All that is kept of the customer; empty until it was looked up. */
  Optional<Standing> standing() {
    return answers
        .to(standingLookup(), Found.CustomerStanding.class)
        .map(Found.CustomerStanding::standing);
  }

  /** Asks for what {@link #standing()} tells. */
  Decision needStanding() {
    return new Decision.Needs(standingLookup());
  }

  private Lookup standingLookup() {
    return new Lookup.CustomerStanding(header.account(), header.address());
  }

  /** A number for what this turn makes; empty until it was looked up. */
  OptionalLong freshNumber() {
    var number = answers.to(new Lookup.FreshNumber(), Found.FreshNumber.class);
    return number.isPresent() ? OptionalLong.of(number.get().turn()) : OptionalLong.empty();
  }

  /** Asks for what {@link #freshNumber()} tells. */
  Decision needNumber() {
    return new Decision.Needs(new Lookup.FreshNumber());
  }

  /** A problem as this turn has changed it. */
  Optional<Problem> changed(IssueType issue) {
    return Optional.ofNullable(problems.get(issue));
  }

  /** The flow that was under way; asking for a person in its middle does not end it. */
  Activity flowOr(Activity otherwise) {
    return before instanceof Activity.InFlow ? before : otherwise;
  }

  /** Why a person is wanted in this turn. */
  Handoff.Cause personWanted() {
    return personWanted;
  }

  // What changes

  void wantPerson(Handoff.Cause cause) {
    personWanted = cause;
  }

  /** Keeps a problem as it is now. */
  void keep(Problem problem) {
    problems.put(problem.issue(), problem);
  }

  // How it ends

  Decision.Made bot(Activity activity) {
    return made(new Conversation.WithBot(header.ahead(), activity), Optional.empty());
  }

  Decision.Made human(Takeover takeover, Activity paused) {
    return made(new Conversation.WithHuman(header.ahead(), takeover, paused), Optional.empty());
  }

  Decision.Made closed(Instant at) {
    return made(new Conversation.Closed(header.ahead(), at), Optional.empty());
  }

  /** Nothing of the conversation changes but its version. */
  Decision.Made refuse(Conversation as, Refusal refusal) {
    return as(as, Optional.of(refusal));
  }

  /** The state stays as it is. */
  Decision.Made unmoved(Conversation as) {
    return as(as, Optional.empty());
  }

  private Decision.Made as(Conversation as, Optional<Refusal> refusal) {
    return switch (as) {
      case Conversation.WithBot(_, Activity activity) ->
          made(new Conversation.WithBot(header.ahead(), activity), refusal);
      case Conversation.WithHuman(_, Takeover takeover, Activity paused) ->
          made(new Conversation.WithHuman(header.ahead(), takeover, paused), refusal);
      case Conversation.Closed(_, Instant at) ->
          made(new Conversation.Closed(header.ahead(), at), refusal);
    };
  }

  private Decision.Made made(Conversation next, Optional<Refusal> refusal) {
    problems.values().forEach(problem -> effects.add(new Effect.KeepProblem(problem)));
    problems.clear();
    return new Decision.Made(next, effects, whys, refusal);
  }
}
