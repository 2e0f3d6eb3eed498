package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Rung;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has a language model answer a question from the articles that were found, and shows the answer
 * when it comes back. Whatever goes wrong with that, the customer gets what they would get without.
 */
final class Inquiring {
  private Inquiring() {}

  /** Asks which issue type it could be, where no article was found. */
  static Decision choose(Draft draft, String question) {
    draft.because("inquiry.asked", "for issue types");
    return inquire(draft, question, List.of());
  }

  /** Asks; the customer sees that we are at it, and can go on talking. */
  static Decision ask(Draft draft, String question, List<Found.Hit> hits) {
    draft.header.understood();
    var articles = hits.stream().map(Found.Hit::article).toList();
    draft.because("inquiry.asked", names(articles));
    return inquire(draft, question, articles);
  }

  private static Decision inquire(Draft draft, String question, List<ArticleSlug> articles) {
    int notice =
        draft.say(
            draft.words(Phrase.ANSWER_READING, Map.of()),
            List.of(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON))));
    draft.also(
        new Effect.Inquire(
            new Inquiry(
                draft.header.conversation(), notice, question, draft.header.locale(), articles)));
    return draft.bot(new Activity.Inquiring(notice, question));
  }

  /** Something came back. What the customer does not wait for any more is not shown. */
  static Decision cameBack(Draft draft, Activity activity, Event.InquiryCameBack event) {
    if (!(activity instanceof Activity.Inquiring(var notice, var question))
        || notice != event.notice()) {
      return late(draft, activity, event.notice());
    }
    draft.instead(notice);
    return switch (event.outcome()) {
      case Inquiry.Unanswered(var reason) -> plainly(draft, question, reason);
      case Inquiry.Answered(var sentences) -> answered(draft, sentences, question);
      case Inquiry.Suggested(var issues) -> Suggesting.offer(draft, issues, question);
    };
  }

  private static Decision late(Draft draft, Activity activity, int notice) {
    draft.because("inquiry.late", "the conversation has gone on");
    draft.replace(notice, draft.words(Phrase.ANSWER_SET_ASIDE, Map.of()));
    return draft.bot(activity);
  }

  static Decision plainly(Draft draft, String question, String reason) {
    draft.because("inquiry.unanswered", reason);
    return Searching.plainly(draft, question);
  }

  private static Decision answered(Draft draft, List<Inquiry.Sentence> sentences, String question) {
    var slugs = sentences.stream().flatMap(s -> s.sources().stream()).distinct().toList();
    var cited = new ArrayList<Found.ArticleText>();
    for (var slug : slugs) {
      switch (draft.answers.to(new Lookup.Article(slug, draft.header.locale())).orElse(null)) {
        case null -> {
          return new Decision.Needs(new Lookup.Article(slug, draft.header.locale()));
        }
        case Found.ArticleText article -> cited.add(article);
        case Found other -> {
          return plainly(draft, question, slug + " is not there any more");
        }
      }
    }
    return cited.isEmpty()
        ? plainly(draft, question, "an answer without a source")
        : show(draft, sentences, cited);
  }

  private static Decision show(
      Draft draft, List<Inquiry.Sentence> sentences, List<Found.ArticleText> cited) {
    var main = cited.getFirst();
    if (main.issue().isPresent()) {
      var dossier = Dossier.open(draft, main.issue().get());
      if (dossier.isEmpty()) {
        return draft.needStanding();
      }
      dossier.get().with(dossier.get().problem().given(Rung.GUIDE, draft.event.at()));
      draft.header.learn(known -> known.about(main.issue().get()));
    }
    draft.header.understood();
    cited.forEach(article -> draft.header.learn(known -> known.shown(article.slug())));
    draft.because("inquiry.answered", names(cited.stream().map(Found.ArticleText::slug).toList()));
    draft.say(blocks(draft, sentences, cited), choices(draft, main));
    return draft.bot(new Activity.Reading(main.slug(), Rung.GUIDE));
  }

  private static List<Block> blocks(
      Draft draft, List<Inquiry.Sentence> sentences, List<Found.ArticleText> cited) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(Text.of(cited.getFirst().title())));
    var slugs = cited.stream().map(Found.ArticleText::slug).toList();
    for (var sentence : sentences) {
      blocks.add(new Block.Paragraph(text(sentence, slugs)));
    }
    blocks.addAll(draft.words(Phrase.ANSWER_SOURCES, Map.of("count", cited.size())));
    blocks.add(sources(cited));
    blocks.addAll(draft.words(Phrase.ARTICLE_ASK, Map.of()));
    return blocks;
  }

  /** The sentence, with the numbers of its sources where there are several to tell apart. */
  private static Text text(Inquiry.Sentence sentence, List<ArticleSlug> cited) {
    var spans = new ArrayList<Span>();
    var pieces = sentence.text().split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        spans.add(i % 2 == 1 ? new Span.Code(pieces[i]) : new Span.Plain(pieces[i]));
      }
    }
    if (cited.size() > 1) {
      var numbers =
          sentence.sources().stream()
              .map(source -> "[" + (cited.indexOf(source) + 1) + "]")
              .collect(Collectors.joining());
      spans.add(new Span.Plain(" " + numbers));
    }
    return new Text(spans);
  }

  private static Block sources(List<Found.ArticleText> cited) {
    var links =
        cited.stream()
            .map(article -> new Span.Link(article.title(), article.url()))
            .map(link -> new Text(List.of(link)))
            .toList();
    return cited.size() > 1 ? new Block.Steps(1, links) : new Block.Paragraph(links.getFirst());
  }

  private static List<Choice> choices(Draft draft, Found.ArticleText main) {
    var slug = main.slug();
    var flow = main.flow().filter(known -> draft.playbook.flow(known).isPresent());
    Optional<Choice> check =
        flow.map(known -> draft.choice(Label.CHECK_WITH_ME, new Action.StartFlow(known)));
    return List.of(
        draft.choice(Label.SOLVED, new Action.Rate(slug, Rung.GUIDE, true)),
        draft.choice(Label.NOT_SOLVED, new Action.Rate(slug, Rung.GUIDE, false)),
        check.orElseGet(
            () -> draft.choice(Label.SHOW_STEPS, new Action.ShowArticle(slug, Rung.GUIDE))),
        draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
  }

  private static String names(List<ArticleSlug> articles) {
    return articles.stream().map(ArticleSlug::value).collect(Collectors.joining(", "));
  }
}
