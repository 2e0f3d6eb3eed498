package firstline.knowledge.overlap;

import firstline.core.conversation.Found;
import firstline.core.curation.Digest;
import firstline.knowledge.article.Article;
import firstline.knowledge.overlap.Alike.Phrasings;
import firstline.knowledge.overlap.Alike.Word;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds articles that are much alike, among those of one language. */
final class Duplicates {
  /** From this share on two articles are looked at; measured on the shipped ones. */
  private static final double LIKELY = 0.2;

  /** Two phrasings are the same question from this share on. */
  private static final double SAME = 0.8;

  /** With fewer telling words in common, two articles are not looked at. */
  private static final int FEWEST = 3;

  private static final int MOST_WORDS = 8;
  private static final int MOST_QUESTIONS = 8;

  /** An article with what it tells. */
  private record Told(Article article, Set<String> stems) {}

  private final LuceneKnowledgeBase knowledge;
  private final List<Told> told;
  private final Weights weights;

  Duplicates(List<Article> articles, LuceneKnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.told = articles.stream().map(article -> new Told(article, stems(article))).toList();
    this.weights = new Weights(told.stream().map(Told::stems).toList());
  }

  private Set<String> stems(Article article) {
    var words = new HashSet<String>();
    Stream.concat(Stream.of(article.title(), article.summary()), article.phrasings().stream())
        .forEach(text -> words.addAll(knowledge.stems(text, article.locale())));
    return words;
  }

  /** The pairs, the most alike first. */
  List<Alike> find() {
    var found = new ArrayList<Alike>();
    new Candidates(told.stream().map(Told::stems).toList(), FEWEST)
        .each((one, other) -> look(told.get(one), told.get(other), found));
    found.sort(Comparator.comparingDouble(Alike::share).reversed());
    return found;
  }

  private void look(Told one, Told other, List<Alike> found) {
    double share = weights.shared(one.stems(), other.stems());
    if (share < LIKELY || !Audience.isShared(one.article(), other.article())) {
      return;
    }
    found.add(
        new Alike(
            one.article().locale(),
            one.article().slug(),
            other.article().slug(),
            share,
            fingerprint(one.article(), other.article()),
            words(one, other),
            phrasings(one.article(), other.article()),
            questions(one.article(), other.article())));
  }

  private static Digest fingerprint(Article one, Article other) {
    var told =
        Stream.of(one, other)
            .flatMap(
                article ->
                    Stream.concat(
                        Stream.of(
                            article.locale().toLanguageTag(),
                            article.slug().value(),
                            article.title(),
                            article.summary()),
                        article.phrasings().stream()))
            .collect(Collectors.joining("\n", "alike\n", ""));
    return Digest.of(told.getBytes(StandardCharsets.UTF_8));
  }

  private List<Word> words(Told one, Told other) {
    var both = new HashSet<>(one.stems());
    both.retainAll(other.stems());
    double all = weights.of(one.stems()) + weights.of(other.stems()) - weights.of(both);
    return both.stream()
        .map(stem -> new Word(stem, weights.of(stem) / all))
        .sorted(Comparator.comparingDouble(Word::share).reversed().thenComparing(Word::stem))
        .limit(MOST_WORDS)
        .toList();
  }

  private List<Phrasings> phrasings(Article one, Article other) {
    var same = new ArrayList<Phrasings>();
    for (var phrasing : one.phrasings()) {
      var stems = knowledge.stems(phrasing, one.locale());
      other.phrasings().stream()
          .filter(
              candidate ->
                  weights.shared(stems, knowledge.stems(candidate, other.locale())) >= SAME)
          .findFirst()
          .ifPresent(candidate -> same.add(new Phrasings(phrasing, candidate)));
    }
    return same;
  }

  /** Customers' questions, as they stand in either, for which both are shown. */
  private List<String> questions(Article one, Article other) {
    return Stream.concat(one.phrasings().stream(), other.phrasings().stream())
        .distinct()
        .filter(question -> showsBoth(question, one, other))
        .limit(MOST_QUESTIONS)
        .toList();
  }

  private boolean showsBoth(String question, Article one, Article other) {
    var shown =
        knowledge.search(question, one.locale()).hits().stream().map(Found.Hit::article).toList();
    return shown.contains(one.slug()) && shown.contains(other.slug());
  }
}
