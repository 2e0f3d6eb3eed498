package firstline.core.conversation;

import firstline.core.flow.AnswerKind;
import firstline.core.flow.Flow;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.understanding.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answers that a flow's question takes: as buttons, as typed words, and as they are shown. */
final class FlowAnswers {
  /** With more buttons than this, the way to a person is left to the menu. */
  private static final int MOST_CHOICES = 4;

  private static final List<String> YES_NO = List.of("yes", "no", "unsure");

  private FlowAnswers() {}

  static List<Choice> choices(Draft draft, Flow flow, Step.Ask ask) {
    var choices = new ArrayList<Choice>();
    for (var value : values(ask)) {
      var action = new Action.Answer(flow.slug(), flow.version(), ask.id(), value);
      choices.add(new Choice.Press(shown(draft, flow, ask, value), action));
    }
    if (choices.size() < MOST_CHOICES) {
      choices.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    }
    return choices;
  }

  private static List<String> values(Step.Ask ask) {
    return switch (ask.kind()) {
      case YES_NO -> YES_NO;
      case CHOICE -> ask.options();
      case DOMAIN, EMAIL, NUMBER, TEXT -> List.of();
    };
  }

  /** A value in the words that the customer saw or typed. */
  static String shown(Draft draft, Flow flow, Step.Ask ask, String value) {
    var key =
        switch (ask.kind()) {
          case YES_NO -> value;
          case CHOICE -> "flow." + flow.slug() + "." + ask.id() + "." + value;
          case DOMAIN, EMAIL, NUMBER, TEXT -> "";
        };
    return key.isEmpty() ? value : draft.playbook.phrases().label(draft.locale(), key, Map.of());
  }

  /** What was typed as the value that is kept; empty if it answers something else, or nothing. */
  static Optional<String> read(Draft draft, Flow flow, Step.Ask ask, String text) {
    return switch (ask.kind()) {
      case YES_NO ->
          Typed.reply(text, draft.vocabulary()).map(reply -> reply.name().toLowerCase(Locale.ROOT));
      case CHOICE ->
          Typed.choice(
                  text,
                  ask.options().stream().map(value -> shown(draft, flow, ask, value)).toList())
              .map(ask.options()::get);
      case DOMAIN -> Typed.domain(text);
      case EMAIL -> Typed.email(text);
      case NUMBER -> Typed.number(text).map(String::valueOf);
      case TEXT -> Optional.of(text);
    };
  }

  static Phrase hint(AnswerKind kind) {
    return switch (kind) {
      case YES_NO -> Phrase.HINT_YES_NO;
      case CHOICE -> Phrase.HINT_CHOICE;
      case DOMAIN -> Phrase.HINT_DOMAIN;
      case EMAIL -> Phrase.HINT_EMAIL;
      case NUMBER -> Phrase.HINT_NUMBER;
      case TEXT -> Phrase.HINT_TEXT;
    };
  }
}
