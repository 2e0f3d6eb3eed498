package firstline.core.conversation;

import firstline.core.flow.Flow;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.understanding.Addresses;
import firstline.core.understanding.Days;
import firstline.core.understanding.Hosts;
import firstline.core.understanding.Reply;
import firstline.core.understanding.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answers that a flow's question takes: as buttons, as typed words, and as they are shown. */
final class FlowAnswers {
  /** The answer to a request for a picture that was followed. */
  static final String SENT = "sent";

  private static final String SKIPPED = "skipped";

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
      case SCREENSHOT -> List.of(SKIPPED);
      case DOMAIN, HOST, EMAIL, NUMBER, TEXT, URL, DATE -> List.of();
    };
  }

  /** A value in the words that the customer saw or typed. */
  static String shown(Draft draft, Flow flow, Step.Ask ask, String value) {
    return switch (ask.kind()) {
      case YES_NO -> draft.label(value, Map.of());
      case CHOICE -> option(draft, flow, ask, value);
      case SCREENSHOT -> draft.label(value.equals(SENT) ? Label.SENT : Label.SKIP);
      case DATE -> Terms.moments(draft).day(LocalDate.parse(value));
      case DOMAIN, HOST, EMAIL, NUMBER, TEXT, URL -> value;
    };
  }

  private static String option(Draft draft, Flow flow, Step.Ask ask, String value) {
    var key = "flow." + flow.slug() + "." + ask.id() + "." + value;
    return draft.playbook.words(flow).label(draft.header.locale(), key, Map.of());
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
      case HOST -> ask.limits().address() ? Hosts.address(text) : Hosts.host(text);
      case EMAIL -> Typed.email(text);
      case URL -> Addresses.url(text);
      case NUMBER -> number(draft, ask, text);
      case DATE -> days(draft, ask).read(text).map(LocalDate::toString);
      case SCREENSHOT -> skipped(draft, text);
      case TEXT -> Optional.of(text);
    };
  }

  private static Optional<String> number(Draft draft, Step.Ask ask, String text) {
    var limits = ask.limits();
    return Typed.number(text, draft.header.locale())
        .filter(number -> number >= limits.min().orElse(Long.MIN_VALUE))
        .filter(number -> number <= limits.max().orElse(Long.MAX_VALUE))
        .map(String::valueOf);
  }

  private static Days days(Draft draft, Step.Ask ask) {
    var today = draft.event.at().atZone(Terms.moments(draft).zone()).toLocalDate();
    return new Days(draft.header.locale(), draft.vocabulary(), today, ask.limits().past());
  }

  /** Whoever says no, or does not know how, goes on without a picture. */
  private static Optional<String> skipped(Draft draft, String text) {
    boolean without =
        Typed.choice(text, List.of(draft.label(Label.SKIP))).isPresent()
            || Typed.reply(text, draft.vocabulary())
                .filter(reply -> reply != Reply.YES)
                .isPresent();
    return without ? Optional.of(SKIPPED) : Optional.empty();
  }

  /** What the question would have taken. */
  static Hint hint(Step.Ask ask) {
    return switch (ask.kind()) {
      case YES_NO -> Hint.of(Phrase.HINT_YES_NO);
      case CHOICE -> Hint.of(Phrase.HINT_CHOICE);
      case DOMAIN -> Hint.of(Phrase.HINT_DOMAIN);
      case HOST -> Hint.of(ask.limits().address() ? Phrase.HINT_ADDRESS : Phrase.HINT_HOST);
      case EMAIL -> Hint.of(Phrase.HINT_EMAIL);
      case URL -> Hint.of(Phrase.HINT_URL);
      case NUMBER -> number(ask.limits());
      case DATE -> Hint.of(Phrase.HINT_DATE);
      case SCREENSHOT -> Hint.of(Phrase.HINT_SCREENSHOT);
      case TEXT -> Hint.of(Phrase.HINT_TEXT);
    };
  }

  private static Hint number(Step.Ask.Limits limits) {
    if (limits.min().isPresent() && limits.max().isPresent()) {
      return new Hint(
          Phrase.HINT_BETWEEN,
          Map.of("min", limits.min().getAsLong(), "max", limits.max().getAsLong()));
    }
    if (limits.min().isPresent()) {
      return new Hint(Phrase.HINT_AT_LEAST, Map.of("min", limits.min().getAsLong()));
    }
    return limits.max().isPresent()
        ? new Hint(Phrase.HINT_AT_MOST, Map.of("max", limits.max().getAsLong()))
        : Hint.of(Phrase.HINT_NUMBER);
  }
}
