package firstline.core.conversation;

import firstline.core.catalog.FlowSlug;
import firstline.core.flow.FlowRun;
import firstline.core.message.Action;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers free text from the knowledge base: one thing if it is sure, a choice if it is close. */
final class Searching {
  private static final int MOST_CHOICES = 2;

  private Searching() {}

  /** Answers a customer's words, as a new topic. */
  static Decision answer(Draft draft, String words) {
    return answer(draft, words, true);
  }

  /** The same without a model, which has been asked before or cannot be. */
  static Decision plainly(Draft draft, String words) {
    return answer(draft, words, false);
  }

  private static Decision answer(Draft draft, String words, boolean mayAsk) {
    var lookup = new Lookup.Search(words, draft.header.locale());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> new Decision.Needs(lookup);
      case Found.Hits(var verdict, var hits, var explained) -> {
        explain(draft, verdict, hits, mayAsk);
        boolean asks = mayAsk && explained;
        yield switch (verdict) {
          case SURE -> sure(draft, hits.getFirst(), asks ? Optional.of(words) : Optional.empty());
          case CLOSE ->
              asks
                  ? Inquiring.ask(draft, words, hits)
                  : close(draft, hits, new Activity.Choosing(offers(hits)));
          case NOTHING ->
              asks && mayChoose(draft)
                  ? Inquiring.choose(draft, words)
                  : Hearing.misunderstood(draft, new Activity.Idle(), Optional.empty());
        };
      }
      case Found other -> throw new IllegalArgumentException("No answer to a search: " + lookup);
    };
  }

  /** Whoever was not understood twice, or waits for a person, is not asked again what it is. */
  private static boolean mayChoose(Draft draft) {
    return draft.header.handoff().isEmpty() && draft.header.misunderstandings() < MOST_CHOICES;
  }

  /** Answers a question in the middle of a flow, and goes back to the flow. */
  static Decision aside(Draft draft, FlowRun run, String words, Hint hint) {
    var lookup = new Lookup.Search(words, draft.header.locale());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> new Decision.Needs(lookup);
      case Found.Hits(var verdict, var hits, _) -> {
        explain(draft, verdict, hits, true);
        yield switch (verdict) {
          case SURE -> Articles.aside(draft, hits.getFirst().article(), run);
          case CLOSE ->
              isQuestion(words)
                  ? close(draft, hits, new Activity.InFlow(run))
                  : Hearing.misunderstood(draft, new Activity.InFlow(run), Optional.of(hint));
          case NOTHING -> Hearing.misunderstood(draft, new Activity.InFlow(run), Optional.of(hint));
        };
      }
      case Found other -> throw new IllegalArgumentException("No answer to a search: " + lookup);
    };
  }

  /** Answers a question while checks run; anything else has to wait for what they come to. */
  static Decision meanwhile(Draft draft, FlowRun run, String words) {
    var lookup = new Lookup.Search(words, draft.header.locale());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> new Decision.Needs(lookup);
      case Found.Hits(var verdict, var hits, _) -> {
        explain(draft, verdict, hits, true);
        if (verdict == Found.Verdict.SURE) {
          yield Articles.aside(draft, hits.getFirst().article(), run);
        }
        draft.because("check.running", "noted while a check runs");
        draft.say(Phrase.CHECK_STILL_RUNNING);
        yield draft.bot(new Activity.InFlow(run));
      }
      case Found other -> throw new IllegalArgumentException("No answer to a search: " + lookup);
    };
  }

  /** What is no question may be an answer that was not understood. */
  private static boolean isQuestion(String words) {
    return words.indexOf('?') >= 0;
  }

  /**
   * @param first whether the question is new; one that found nothing counts once
   */
  private static void explain(
      Draft draft, Found.Verdict verdict, List<Found.Hit> hits, boolean first) {
    var detail =
        hits.stream()
            .map(hit -> hit.article() + " %.2f".formatted(hit.score()))
            .collect(Collectors.joining(", "));
    var rule = "search." + verdict.name().toLowerCase(java.util.Locale.ROOT);
    draft.because(first || verdict != Found.Verdict.NOTHING ? rule : rule + "-again", detail);
  }

  /**
   * @param question what a model is to be asked; empty to show what was found
   */
  private static Decision sure(Draft draft, Found.Hit hit, Optional<String> question) {
    if (hit.issue().isPresent()) {
      var dossier = Dossier.open(draft, hit.issue().get());
      if (dossier.isEmpty()) {
        return draft.needStanding();
      }
      draft.header.learn(known -> known.about(hit.issue().get()));
      if (dossier.get().isUnderWay()) {
        return Rulings.again(dossier.get());
      }
      if (hit.issue().get().equals(Playbook.COMPLAINT)) {
        return Rulings.fix(draft, Playbook.COMPLAINT);
      }
    }
    if (question.isPresent()) {
      return Inquiring.ask(draft, question.get(), List.of(hit));
    }
    Optional<FlowSlug> flow = hit.flow().filter(slug -> draft.playbook.flow(slug).isPresent());
    return flow.isPresent() ? propose(draft, hit, flow.get()) : Articles.show(draft, hit.article());
  }

  private static Decision propose(Draft draft, Found.Hit hit, FlowSlug flow) {
    draft.header.understood();
    draft.say(
        Phrase.PROPOSE_FLOW,
        Map.of("title", hit.title()),
        draft.choice(Label.CHECK_WITH_ME, new Action.StartFlow(flow)),
        draft.choice(Label.SHOW_STEPS, new Action.ShowArticle(hit.article(), Rung.GUIDE)),
        draft.choice(Label.SOMETHING_ELSE, new Action.Go(Escape.MENU)),
        draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    return draft.bot(new Activity.Proposing(flow, hit.article()));
  }

  private static Decision close(Draft draft, List<Found.Hit> hits, Activity activity) {
    draft.header.understood();
    var choices = new ArrayList<Choice>();
    for (var hit : hits) {
      choices.add(new Choice.Press(hit.title(), new Action.ShowArticle(hit.article(), Rung.GUIDE)));
    }
    if (activity instanceof Activity.InFlow(var run)) {
      var resume = new Action.Resume(run.flow(), run.version(), run.step());
      choices.add(draft.choice(Label.GO_ON, resume));
    }
    choices.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    draft.say(draft.words(Phrase.DID_YOU_MEAN, Map.of()), choices);
    return draft.bot(activity);
  }

  private static List<Activity.Choosing.Offer> offers(List<Found.Hit> hits) {
    return hits.stream()
        .map(hit -> new Activity.Choosing.Offer(hit.article(), hit.title()))
        .toList();
  }
}
