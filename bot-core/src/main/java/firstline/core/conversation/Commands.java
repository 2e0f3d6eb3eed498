package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Commands and the ways out that work from anywhere. */
final class Commands {
  private Commands() {}

  static Decision run(Draft draft, Activity activity, Event.Commanded command) {
    draft.because("command", command.name());
    return switch (command.name()) {
      case "start" -> start(draft, activity, command.argument().strip());
      case "menu" -> go(draft, activity, Escape.MENU);
      case "back" -> go(draft, activity, Escape.BACK);
      case "human", "person", "agent" -> go(draft, activity, Escape.PERSON);
      case "restart" -> go(draft, activity, Escape.START_OVER);
      case "stop" -> go(draft, activity, Escape.STOP);
      case "language", "lang" -> language(draft, activity, command.argument().strip());
      case "login", "identify" -> go(draft, activity, Escape.IDENTIFY);
      case "logout" -> go(draft, activity, Escape.LOG_OUT);
      case "help" -> leaving(draft, Phrase.HELP);
      case "tickets", "ticket" -> TicketCards.list(draft, activity);
      case "quotes", "quote" -> Quotes.list(draft, activity);
      case "status" -> Status.show(draft, activity);
      case "continue" -> Continuing.offer(draft, activity);
      case "complaint" -> Rulings.fix(draft, Playbook.COMPLAINT);
      default -> {
        draft.say(Phrase.COMMAND_UNKNOWN, Map.of("command", command.name()), menuChoice(draft));
        yield draft.bot(activity);
      }
    };
  }

  static Decision go(Draft draft, Activity activity, Escape escape) {
    draft.header.understood();
    if (activity instanceof Activity.Identifying(_, var paused)
        && (escape == Escape.BACK || escape == Escape.STOP)) {
      return SignIn.cancel(draft, paused);
    }
    return switch (escape) {
      case MENU -> leaving(draft, Phrase.MENU);
      case BACK -> FlowTalk.back(draft, activity);
      case PERSON -> Rulings.person(draft, activity, Handoff.Cause.ASKED);
      case START_OVER -> {
        draft.because("started-over", "what was asked and checked is put aside");
        draft.header.learn(_ -> Investigation.none());
        draft.header.unpark();
        FlowChecks.leave(draft, activity);
        yield menu(draft, Phrase.STARTED_OVER);
      }
      case STOP ->
          draft.header.handoff().isPresent() ? Handoffs.withdraw(draft) : stop(draft, activity);
      case LANGUAGE -> language(draft, activity, "");
      case IDENTIFY -> SignIn.ask(draft, activity);
      case LOG_OUT -> SignIn.out(draft, activity);
    };
  }

  /**
   * The first words of a conversation, or those on a link into one: {@code kb_…}, {@code flow_…},
   * or a pass from the client area.
   */
  private static Decision start(Draft draft, Activity activity, String payload) {
    if (payload.startsWith("kb_")) {
      var slug = slug(payload.substring(3), ArticleSlug::new);
      if (slug.isPresent()) {
        return Articles.show(draft, slug.get());
      }
    }
    if (payload.startsWith("flow_")) {
      var slug = slug(payload.substring(5), FlowSlug::new);
      if (slug.isPresent()) {
        return FlowTalk.start(draft, activity, slug.get());
      }
    }
    return SignInLink.isToken(payload)
        ? SignInLink.opened(draft, activity, payload)
        : welcome(draft);
  }

  private static <T> Optional<T> slug(String text, java.util.function.Function<String, T> as) {
    try {
      return Optional.of(as.apply(text));
    } catch (IllegalArgumentException noSlug) {
      return Optional.empty();
    }
  }

  static Decision welcome(Draft draft) {
    return leaving(draft, draft.header.isFirst() ? Phrase.WELCOME : Phrase.WELCOME_BACK);
  }

  /** The menu, from which a flow that is left can be gone on with. */
  private static Decision leaving(Draft draft, Phrase phrase) {
    Parking.leave(draft);
    return menu(draft, phrase);
  }

  private static Decision menu(Draft draft, Phrase phrase) {
    draft.header.understood();
    Silence.broken(draft);
    var choices = new ArrayList<Choice>();
    for (var entry : draft.playbook.menu()) {
      var words = draft.playbook.phrases().label(draft.header.locale(), entry.label(), Map.of());
      choices.add(new Choice.Press(words, entry.action()));
    }
    Parking.goOn(draft).ifPresent(choices::add);
    choices.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    draft.say(draft.words(phrase, Map.of()), choices);
    return draft.bot(new Activity.Idle());
  }

  static Choice menuChoice(Draft draft) {
    return draft.choice(Label.MENU, new Action.Go(Escape.MENU));
  }

  private static Decision stop(Draft draft, Activity activity) {
    FlowChecks.leave(draft, activity);
    Silence.broken(draft);
    draft.because("stopped", "by the customer");
    draft.header.unpark();
    draft.say(Phrase.STOPPED);
    return draft.bot(new Activity.Idle());
  }

  private static Decision language(Draft draft, Activity activity, String wanted) {
    if (!wanted.isEmpty()) {
      return speak(draft, activity, Locale.forLanguageTag(wanted));
    }
    draft.say(draft.words(Phrase.LANGUAGE_ASK, Map.of()), languages(draft));
    return draft.bot(activity);
  }

  private static List<Choice> languages(Draft draft) {
    var choices = new ArrayList<Choice>();
    for (var locale : draft.playbook.phrases().languages()) {
      var name = locale.getDisplayLanguage(locale);
      var shown = name.substring(0, 1).toUpperCase(locale) + name.substring(1);
      choices.add(new Choice.Press(shown, new Action.SpeakLanguage(locale)));
    }
    return choices;
  }

  static Decision speak(Draft draft, Activity activity, Locale wanted) {
    var spoken =
        draft.playbook.phrases().languages().stream()
            .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
            .findFirst();
    if (spoken.isEmpty()) {
      draft.because("language.unknown", wanted.toLanguageTag());
      draft.say(draft.words(Phrase.LANGUAGE_UNKNOWN, Map.of()), languages(draft));
      return draft.bot(activity);
    }
    draft.because("language.set", spoken.get().toLanguageTag());
    draft.header.speak(spoken.get(), true);
    if (activity instanceof Activity.InFlow(var run)) {
      return FlowTalk.askAgain(draft, run, Phrase.LANGUAGE_SET);
    }
    draft.say(Phrase.LANGUAGE_SET, menuChoice(draft));
    return draft.bot(activity);
  }
}
