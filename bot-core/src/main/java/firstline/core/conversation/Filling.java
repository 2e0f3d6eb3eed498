package firstline.core.conversation;

import firstline.core.conversation.Event.Filled.Entry;
import firstline.core.message.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what was filled into a form as if it had been typed, one answer after the other: the same
 * decisions come of it. What is wrong is asked again, with the rest of the form as it was filled
 * in; questions that were answered by then are not said.
 */
final class Filling {
  private final Event.Filled filled;
  private final Playbook playbook;
  private final Answers answers;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Why> whys = new ArrayList<>();
  private final Map<String, String> left = new HashMap<>();
  private final Conversation before;
  private Conversation now;

  private Filling(Event.Filled filled, Conversation before, Playbook playbook, Answers answers) {
    this.filled = filled;
    this.before = before;
    this.now = before;
    this.playbook = playbook;
    this.answers = answers;
  }

  static Decision decide(
      Conversation before, Event.Filled filled, Playbook playbook, Answers answers) {
    if (!(before instanceof Conversation.WithBot)) {
      var said = said(filled, filled.text(), filled.masked());
      return Dialogue.decide(before, said, playbook, answers);
    }
    return new Filling(filled, before, playbook, answers).decide();
  }

  /** What is filled in is decided here, so that no other part ever hears of it. */
  static IllegalStateException notTakenApart() {
    return new IllegalStateException("A form that was filled in comes as what was typed");
  }

  private static Event.Said said(Event.Filled filled, String text, Set<Secret> masked) {
    return new Event.Said(
        filled.at(), filled.messageRef(), text, List.of(), Optional.empty(), false, masked);
  }

  private Decision decide() {
    filled.entries().stream()
        .filter(entry -> !entry.text().isBlank())
        .forEach(entry -> left.put(entry.key(), entry.text()));
    for (var entry : filled.entries()) {
      if (left.containsKey(entry.key()) && isAsked(entry)) {
        var lacking = take(entry);
        if (lacking.isPresent()) {
          return lacking.get();
        }
        if (isAsked(entry)) {
          break;
        }
        left.remove(entry.key());
      }
    }
    return whys.isEmpty() ? old() : made();
  }

  private boolean isAsked(Entry entry) {
    return Asking.key(now).filter(entry.key()::equals).isPresent();
  }

  /** Takes one answer; what must be looked up first, if anything. */
  private Optional<Decision> take(Entry entry) {
    // What was masked is told of once.
    var said = said(filled, entry.text(), whys.isEmpty() ? filled.masked() : Set.of());
    return switch (Dialogue.decide(now, said, playbook, known())) {
      case Decision.Needs needs -> Optional.of(needs);
      case Decision.Made made -> {
        dropQuestion();
        effects.addAll(made.effects());
        whys.addAll(made.whys());
        now = made.next();
        yield Optional.empty();
      }
    };
  }

  /** What was looked up, as the answers before have changed it. */
  private Answers known() {
    return effects.isEmpty() ? answers : answers.after(effects);
  }

  /** The question that an earlier answer led to is answered by this one. */
  private void dropQuestion() {
    for (int i = effects.size() - 1; i >= 0; i--) {
      if (effects.get(i) instanceof Effect.Say) {
        effects.remove(i);
        return;
      }
    }
  }

  /** What the form asked has been settled in the meantime. */
  private Decision old() {
    var unknown = new Event.PressedUnknown(filled.at(), "form");
    return Dialogue.decide(before, unknown, playbook, answers);
  }

  private Decision made() {
    whys.addFirst(new Why("form.filled", filled.entries().size() + " fields"));
    var all = effects.stream().map(this::prefilled).toList();
    return new Decision.Made(versioned(), all, whys, Optional.empty());
  }

  /** What is asked again keeps what was typed. */
  private Effect prefilled(Effect effect) {
    return effect instanceof Effect.Say(var number, var author, var message, var replaces)
            && message.form().isPresent()
        ? new Effect.Say(number, author, message.with(typed(message.form().get())), replaces)
        : effect;
  }

  private Form typed(Form form) {
    return form.typed(left);
  }

  /** However many answers it holds, it is one turn. */
  private Conversation versioned() {
    long version = before.header().version() + 1;
    return switch (now) {
      case Conversation.WithBot(var header, var activity) ->
          new Conversation.WithBot(header.at(version), activity);
      case Conversation.WithHuman(var header, var takeover, var paused) ->
          new Conversation.WithHuman(header.at(version), takeover, paused);
      case Conversation.Closed(var header, var at) ->
          new Conversation.Closed(header.at(version), at);
    };
  }
}
