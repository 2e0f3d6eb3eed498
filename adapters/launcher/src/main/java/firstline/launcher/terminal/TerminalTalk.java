package firstline.launcher.terminal;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Address;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.conversation.Masking;
import firstline.core.conversation.Person;
import firstline.core.port.ConversationStore;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One customer's side of a conversation, line by line. */
final class TerminalTalk {
  private static final Address HERE = Address.privately(Address.Channel.WEB, "terminal");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
  private static final Optional<ChoiceKey> NO_CHOICE = Optional.empty();
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  /** A live check may take 10 s, and a language model longer. */
  private static final Duration A_CHECK = Duration.ofSeconds(30);

  private final Intake intake;
  private final ConversationStore conversations;
  private final TerminalSender screen;
  private final Person person;
  private final InstantSource clock;
  private int lines;

  TerminalTalk(
      Intake intake,
      ConversationStore conversations,
      TerminalSender screen,
      Locale language,
      InstantSource clock) {
    this.intake = intake;
    this.conversations = conversations;
    this.screen = screen;
    this.person = new Person("terminal", "You", Optional.empty(), Optional.of(language));
    this.clock = clock;
  }

  /** Opens the conversation. */
  void begin() throws InterruptedException {
    take(new Event.Commanded(clock.instant(), "start", ""));
  }

  /** Takes a line: the number of a choice, a command after a slash, or words. */
  void line(String line) throws InterruptedException {
    if (!line.isBlank()) {
      take(event(line.strip()));
    }
  }

  private Event event(String line) {
    var now = clock.instant();
    var key = NUMBER.matcher(line).matches() ? screen.choice(Integer.parseInt(line)) : NO_CHOICE;
    if (key.isPresent()) {
      return new Event.Pressed(now, key.get());
    }
    if (line.startsWith("/") && line.length() > 1) {
      var words = line.substring(1).split("\\s+", 2);
      return new Event.Commanded(
          now, words[0].toLowerCase(Locale.ROOT), words.length > 1 ? words[1] : "");
    }
    var masked = Masking.mask(line);
    return new Event.Said(
        now, "line-" + lines, masked.text(), List.of(), Optional.empty(), false, masked.found());
  }

  private void take(Event event) throws InterruptedException {
    var inbound =
        new Inbound(
            "terminal", "line-" + ++lines, HERE, Optional.empty(), Optional.of(person), event);
    var outcome = intake.deliver(inbound);
    if (outcome.isPresent()) {
      var header = outcome.get().after().header();
      screen.awaitShown(header.id(), header.messages(), A_MOMENT);
    }
  }

  /** Waits for the check or the answer that the conversation waits for, if it does. */
  void settle() throws InterruptedException {
    long end = System.nanoTime() + A_CHECK.toNanos();
    var waits = waiting();
    while (waits.isPresent() && System.nanoTime() < end) {
      var header = waits.get().header();
      screen.awaitShown(header.id(), header.messages() + 1, A_CHECK);
      waits = waiting();
    }
  }

  private static boolean waits(Activity activity) {
    return activity instanceof Activity.Inquiring
        || (activity instanceof Activity.InFlow(var run) && run.waits());
  }

  private Optional<Conversation> waiting() {
    return conversations
        .open(HERE)
        .filter(
            conversation ->
                conversation instanceof Conversation.WithBot(_, var activity) && waits(activity));
  }
}
