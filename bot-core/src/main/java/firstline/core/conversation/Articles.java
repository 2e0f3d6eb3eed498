package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.Handoff;
import firstline.core.flow.FlowRun;
import firstline.core.followup.Standing;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows articles rung by rung and asks whether they helped. */
final class Articles {
  private Articles() {}

  static Decision show(Draft draft, ArticleSlug slug) {
    return show(draft, slug, Rung.GUIDE, Optional.empty());
  }

  /**
   * Shows one rung of an article and asks whether it solved the problem.
   *
   * @param issue what the customer has; without it, what the article is about
   */
  static Decision show(Draft draft, ArticleSlug slug, Rung rung, Optional<IssueType> issue) {
    var lookup = new Lookup.Article(slug, draft.header.locale());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> new Decision.Needs(lookup);
      case Found.ArticleText article -> shown(draft, article, rung, issue.or(article::issue));
      case Found.Missing() -> gone(draft, slug);
      case Found other ->
          throw new IllegalArgumentException("No answer to a look at an article: " + lookup);
    };
  }

  private static Decision shown(
      Draft draft, Found.ArticleText article, Rung rung, Optional<IssueType> issue) {
    var part = article.parts().get(rung);
    if (part == null) {
      return exhausted(draft, article);
    }
    if (issue.isPresent()) {
      var dossier = Dossier.open(draft, issue.get());
      if (dossier.isEmpty()) {
        return draft.needStanding();
      }
      dossier.get().with(dossier.get().problem().given(rung, draft.event.at()));
      draft.header.learn(known -> known.about(issue.get()));
    }
    remember(draft, article, rung);
    var blocks = text(draft, article, part);
    blocks.addAll(draft.words(Phrase.ARTICLE_ASK, Map.of()));
    draft.say(blocks, choices(draft, article, rung));
    return draft.bot(new Activity.Reading(article.slug(), rung));
  }

  private static List<Choice> choices(Draft draft, Found.ArticleText article, Rung rung) {
    var choices = new ArrayList<Choice>();
    var slug = article.slug();
    choices.add(draft.choice(Label.SOLVED, new Action.Rate(slug, rung, true)));
    choices.add(draft.choice(Label.NOT_SOLVED, new Action.Rate(slug, rung, false)));
    article
        .flow()
        .filter(flow -> draft.playbook.flow(flow).isPresent() && !isThrough(draft, flow))
        .ifPresent(
            flow -> choices.add(draft.choice(Label.CHECK_WITH_ME, new Action.StartFlow(flow))));
    choices.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    return choices;
  }

  /** Whether the customer went through a flow already: it would only come to the same end. */
  private static boolean isThrough(Draft draft, FlowSlug flow) {
    return draft
        .header
        .investigation()
        .finding()
        .filter(finding -> finding.code().startsWith(flow + "."))
        .isPresent();
  }

  /** Shows an article in the middle of a flow and asks the flow's question again. */
  static Decision aside(Draft draft, ArticleSlug slug, FlowRun run) {
    var lookup = new Lookup.Article(slug, draft.header.locale());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> new Decision.Needs(lookup);
      case Found.ArticleText article -> {
        remember(draft, article, Rung.GUIDE);
        var part = article.parts().getOrDefault(Rung.GUIDE, List.of());
        draft.say(text(draft, article, part), List.of());
        yield FlowTalk.askAgain(draft, run, Phrase.FLOW_RESUME);
      }
      case Found.Missing() -> FlowTalk.askAgain(draft, run, Phrase.ARTICLE_GONE);
      case Found other ->
          throw new IllegalArgumentException("No answer to a look at an article: " + lookup);
    };
  }

  /**
   * Shows a part of an article on the way through a flow; one that is gone is passed over.
   *
   * @return what must be looked up first, if anything
   */
  static Optional<Decision> insert(Draft draft, ArticleSlug slug, Rung rung) {
    var lookup = new Lookup.Article(slug, draft.header.locale());
    return switch (draft.answers.to(lookup).orElse(null)) {
      case null -> Optional.of(new Decision.Needs(lookup));
      case Found.ArticleText article when article.parts().containsKey(rung) -> {
        remember(draft, article, rung);
        draft.say(text(draft, article, article.parts().getOrDefault(rung, List.of())), List.of());
        yield Optional.empty();
      }
      case Found.ArticleText _, Found.Missing _ -> {
        draft.because("article.gone", slug + " " + rung);
        yield Optional.empty();
      }
      case Found other ->
          throw new IllegalArgumentException("No answer to a look at an article: " + lookup);
    };
  }

  private static void remember(Draft draft, Found.ArticleText article, Rung rung) {
    draft.header.understood();
    draft.because("article.shown", article.slug() + " " + rung);
    draft.header.learn(known -> known.shown(article.slug()));
  }

  private static List<Block> text(Draft draft, Found.ArticleText article, List<Block> part) {
    var blocks = new ArrayList<Block>();
    if (!article.locale().getLanguage().equals(draft.header.locale().getLanguage())) {
      blocks.addAll(draft.words(Phrase.ARTICLE_OTHER_LANGUAGE, Map.of()));
    }
    blocks.add(new Block.Heading(Text.of(article.title())));
    blocks.addAll(part);
    blocks.addAll(
        draft.words(Phrase.ARTICLE_SOURCE, Map.of("title", article.title(), "url", article.url())));
    return blocks;
  }

  private static Decision gone(Draft draft, ArticleSlug slug) {
    draft.because("article.gone", slug.value());
    draft.say(Phrase.ARTICLE_GONE, draft.choice(Label.MENU, new Action.Go(Escape.MENU)));
    return draft.bot(new Activity.Idle());
  }

  /**
   * Takes the customer's word on an article. Pressed twice, it counts once.
   *
   * @param activity where the conversation stands, which may be elsewhere by now
   */
  static Decision rate(Draft draft, Activity activity, Action.Rate rate) {
    boolean current =
        activity instanceof Activity.Reading(var article, var rung)
            && article.equals(rate.article())
            && rung == rate.rung();
    if (!current) {
      draft.because("rate.repeated", rate.article() + " was judged before");
      return draft.bot(activity);
    }
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    draft.also(new Effect.RateArticle(rate.article(), rate.rung(), rate.helped()));
    draft.because(
        rate.helped() ? "article.helped" : "article.did-not-help", rate.article().value());
    return rate.helped() ? solved(draft) : unsolved(draft, rate, standing.get());
  }

  private static Decision solved(Draft draft) {
    draft
        .header
        .investigation()
        .issue()
        .flatMap(issue -> Dossier.open(draft, issue))
        .ifPresent(dossier -> dossier.with(dossier.problem().solved(draft.event.at())));
    draft.header.understood();
    draft.say(Phrase.ARTICLE_HELPED);
    return draft.bot(new Activity.Idle());
  }

  /**
   * Goes deeper: along the policy's ladder where it has one, else through the article. Articles are
   * for everybody (FL-1), so whoever is not identified is led through the article, too.
   */
  private static Decision unsolved(Draft draft, Action.Rate rate, Standing standing) {
    boolean laddered =
        standing.customer().isPresent() && !draft.support().policy().ladder().isEmpty();
    var issue = draft.header.investigation().issue();
    Optional<Rung> next = laddered && issue.isPresent() ? Optional.empty() : deeper(rate.rung());
    return next.isPresent()
        ? show(draft, rate.article(), next.get(), issue)
        : Rulings.fixCurrent(draft, Handoff.Cause.NOT_SOLVED);
  }

  private static Optional<Rung> deeper(Rung rung) {
    return switch (rung) {
      case GUIDE -> Optional.of(Rung.CLARIFY);
      case CLARIFY -> Optional.of(Rung.ASSIST);
      case ASSIST -> Optional.empty();
    };
  }

  /** The article has nothing deeper to say: what the policy has for it comes next, or a person. */
  private static Decision exhausted(Draft draft, Found.ArticleText article) {
    draft.because("article.exhausted", article.slug().value());
    if (draft.header.investigation().issue().isPresent()) {
      return Rulings.fixCurrent(draft, Handoff.Cause.NOT_SOLVED);
    }
    var choices = new ArrayList<Choice>();
    choices.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    choices.add(draft.choice(Label.MENU, new Action.Go(Escape.MENU)));
    draft.say(draft.words(Phrase.ARTICLE_EXHAUSTED, Map.of()), choices);
    return draft.bot(new Activity.Idle());
  }
}
