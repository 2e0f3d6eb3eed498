package firstline.core.conversation;

import firstline.core.desk.Handoff;
import firstline.core.flow.AnswerKind;
import firstline.core.message.Action;
import firstline.core.message.Escape;
import firstline.core.understanding.Escapes;
import firstline.core.understanding.Reply;
import firstline.core.understanding.Typed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes out what a customer's words and files mean where the conversation stands. */
final class Hearing {
  private static final int KEPT_WORDS = 500;
  private static final int MOST_MISUNDERSTANDINGS = 3;

  private Hearing() {}

  static Decision said(Draft draft, Activity activity, Event.Said said) {
    draft.header.heard(said.messageRef());
    warn(draft, said.masked());
    var asked = Media.isAskedFor(draft, activity, said);
    if (asked.isPresent()) {
      return pictured(draft, asked.get(), said);
    }
    if (!said.attachments().isEmpty()) {
      Media.acknowledge(draft, said);
    }
    var text = said.text().strip();
    if (text.isEmpty()) {
      if (said.attachments().isEmpty()) {
        draft.because("said.nothing", "no text and nothing attached");
        draft.say(Phrase.MEDIA_OTHER);
      }
      return draft.bot(activity);
    }
    return SignIn.isAnswer(draft, activity, text)
        ? SignIn.heard(draft, activity, text)
        : words(draft, activity, text);
  }

  /** The picture that was asked for; its caption goes with it. */
  private static Decision pictured(Draft draft, Media.Wanted wanted, Event.Said said) {
    draft.because("attachment.kept", "as it was asked for");
    draft.header.startsAlbum(said.album());
    if (!said.text().isBlank()) {
      draft.header.learn(known -> known.told(kept(said.text().strip())));
    }
    return FlowTalk.pictured(draft, wanted.run(), wanted.ask());
  }

  private static String kept(String text) {
    return text.length() > KEPT_WORDS ? text.substring(0, KEPT_WORDS) + "…" : text;
  }

  /** An edit of the last message puts it right; of an earlier one, it is noted. */
  static Decision edited(Draft draft, Activity activity, Event.Edited edited) {
    warn(draft, edited.masked());
    var text = edited.text().strip();
    if (draft.header.lastSaid().filter(edited.messageRef()::equals).isPresent()
        && !text.isEmpty()) {
      draft.because("edited.last", "taken as a correction");
      return corrected(draft, activity, text);
    }
    draft.because("edited.earlier", "kept for staff");
    draft.say(Phrase.EDIT_NOTED);
    return draft.bot(activity);
  }

  private static void warn(Draft draft, Set<Secret> masked) {
    for (var secret : masked) {
      draft.because("secret.masked", secret.name());
      draft.say(
          switch (secret) {
            case PASSWORD -> Phrase.SECRET_PASSWORD;
            case CARD_NUMBER -> Phrase.SECRET_CARD;
            case KEY -> Phrase.SECRET_KEY;
          });
    }
  }

  private static Decision words(Draft draft, Activity activity, String text) {
    draft.header.learn(known -> known.told(kept(text)));
    Listening.to(draft, text);
    if (!(activity instanceof Activity.InFlow) && !(activity instanceof Activity.Identifying)) {
      Subjects.mentioned(draft, text);
    }
    var vocabulary = draft.vocabulary();
    var escape = Escapes.read(text, vocabulary);
    if (escape.isPresent()) {
      draft.because("escape.typed", escape.get().name());
      return Commands.go(draft, activity, escape.get());
    }
    var correction = Typed.correction(text, vocabulary);
    if (correction.isPresent()) {
      draft.because("correction", correction.get());
      return corrected(draft, activity, correction.get());
    }
    return change(draft, activity, text).orElseGet(() -> answer(draft, activity, text));
  }

  /** Where free words are asked for, these are the answer. */
  private static Optional<Decision> change(Draft draft, Activity activity, String text) {
    return activity instanceof Activity.InFlow(var run)
            && FlowTalk.question(draft, run).filter(ask -> ask.kind() == AnswerKind.TEXT).isEmpty()
        ? Corrections.change(draft, run, text)
        : Optional.empty();
  }

  private static Decision corrected(Draft draft, Activity activity, String text) {
    return activity instanceof Activity.InFlow(var run)
        ? Corrections.correct(draft, run, text)
        : Searching.answer(draft, text);
  }

  private static Decision answer(Draft draft, Activity activity, String text) {
    return switch (activity) {
      case Activity.Idle _, Activity.Inquiring _ -> open(draft, text);
      case Activity.Reading reading -> reading(draft, reading, text);
      case Activity.Choosing choosing -> choosing(draft, choosing, text);
      case Activity.Proposing proposing -> proposing(draft, proposing, text);
      case Activity.InFlow(var run) -> FlowTalk.typed(draft, run, text);
      case Activity.Identifying(_, var paused) -> answer(draft, paused, text);
      case Activity.Wanting wanting -> Ways.typed(draft, wanting, text);
      case Activity.Asked asked -> Questions.typed(draft, asked, text);
      case Activity.Offering offering -> Ways.typed(draft, offering, text);
      case Activity.Adding adding -> Tickets.adding(draft, adding, text);
      case Activity.Wishing wishing -> Bookings.wished(draft, wishing, text);
    };
  }

  /** What opens a new topic. */
  static Decision open(Draft draft, String text) {
    if (Typed.isGreeting(text, draft.vocabulary())) {
      draft.because("greeting", text);
      return Commands.welcome(draft);
    }
    if (Typed.isThanks(text, draft.vocabulary())) {
      draft.because("thanks", text);
      draft.header.understood();
      draft.say(Phrase.THANKS);
      return draft.bot(new Activity.Idle());
    }
    return Searching.answer(draft, text);
  }

  private static Decision reading(Draft draft, Activity.Reading reading, String text) {
    var reply = Typed.reply(text, draft.vocabulary());
    if (reply.isEmpty() || reply.get() == Reply.UNSURE) {
      return open(draft, text);
    }
    boolean helped = reply.get() == Reply.YES;
    return Articles.rate(
        draft, reading, new Action.Rate(reading.article(), reading.rung(), helped));
  }

  private static Decision choosing(Draft draft, Activity.Choosing choosing, String text) {
    var titles = choosing.offers().stream().map(Activity.Choosing.Offer::title).toList();
    var index = Typed.choice(text, titles);
    if (index.isPresent()) {
      draft.because("choice.typed", titles.get(index.get()));
      return Articles.show(draft, choosing.offers().get(index.get()).article());
    }
    return Typed.reply(text, draft.vocabulary()).filter(Reply.NO::equals).isPresent()
        ? Commands.go(draft, choosing, Escape.MENU)
        : open(draft, text);
  }

  private static Decision proposing(Draft draft, Activity.Proposing proposing, String text) {
    var reply = Typed.reply(text, draft.vocabulary());
    if (reply.filter(Reply.YES::equals).isPresent()) {
      return FlowTalk.start(draft, proposing, proposing.flow());
    }
    if (reply.filter(Reply.NO::equals).isPresent()) {
      return Commands.go(draft, proposing, Escape.MENU);
    }
    var labels = List.of(draft.label(Label.CHECK_WITH_ME), draft.label(Label.SHOW_STEPS));
    Optional<Integer> choice = Typed.choice(text, labels);
    if (choice.isPresent()) {
      return choice.get() == 0
          ? FlowTalk.start(draft, proposing, proposing.flow())
          : Articles.show(draft, proposing.article());
    }
    return open(draft, text);
  }

  /**
   * We did not understand. The third time in a row a person is asked for; who waits for a person
   * already learns that the words reach them.
   *
   * @param hint what we would have understood, where a question stands open
   */
  static Decision misunderstood(Draft draft, Activity activity, Optional<Hint> hint) {
    if (draft.header.handoff().isPresent()) {
      draft.because("waiting.noted", "kept for the person who is asked for");
      draft.header.misunderstood();
      draft.say(
          draft.header.misunderstandings() % 2 == 1
              ? Phrase.HANDOFF_NOTED
              : Phrase.HANDOFF_NOTED_MORE);
      return draft.bot(activity);
    }
    draft.header.misunderstood();
    draft.because("not-understood", draft.header.misunderstandings() + " in a row");
    if (draft.header.misunderstandings() >= MOST_MISUNDERSTANDINGS) {
      return Rulings.person(draft, activity, Handoff.Cause.NOT_UNDERSTOOD);
    }
    var person = draft.choice(Label.PERSON, new Action.Go(Escape.PERSON));
    var menu = draft.choice(Label.MENU, new Action.Go(Escape.MENU));
    var fallback =
        draft.header.misunderstandings() == 1
            ? Phrase.NOT_UNDERSTOOD_FIRST
            : Phrase.NOT_UNDERSTOOD_AGAIN;
    var understood = hint.orElse(Hint.of(fallback));
    draft.say(
        draft.words(understood.phrase(), understood.arguments()),
        List.of(person, menu),
        Asking.again(draft, activity));
    return draft.bot(activity);
  }
}
