package firstline.knowledge.overlap;

import firstline.knowledge.article.Article;
import firstline.knowledge.overlap.AtOdds.Side;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Finds articles that state different things of the same, among those of one language. */
final class Contradictions {
  /** From this share of words around two values on they are of the same; measured. */
  private static final double SAME = 0.35;

  /** With fewer words in common, chance is too likely. */
  private static final int FEWEST = 2;

  /** From this share on a figure in the same article may be of the same. */
  private static final double RELATED = 0.15;

  /** A statement where it stands. */
  private record Placed(Article article, Statement statement) {}

  private final List<Placed> placed = new ArrayList<>();
  private final Weights weights;

  Contradictions(List<Article> articles, LuceneKnowledgeBase knowledge) {
    for (var article : articles) {
      var reader = new StatementReader(words -> knowledge.stems(words, article.locale()));
      Sentences.of(article).stream()
          .flatMap(sentence -> reader.read(sentence).stream())
          .forEach(statement -> placed.add(new Placed(article, statement)));
    }
    this.weights = new Weights(placed.stream().map(p -> p.statement().around()).toList());
  }

  /** The pairs, those first that are most likely of the same. */
  List<AtOdds> find() {
    var found = new ArrayList<AtOdds>();
    var byUnit =
        placed.stream()
            .collect(Collectors.groupingBy(p -> p.statement().kind() + " " + p.statement().unit()));
    for (var group : byUnit.values()) {
      new Candidates(group.stream().map(p -> p.statement().around()).toList(), FEWEST)
          .each((one, other) -> look(group.get(one), group.get(other), found));
    }
    found.sort(Comparator.comparingDouble(AtOdds::share).reversed());
    return found;
  }

  private void look(Placed one, Placed other, List<AtOdds> found) {
    if (one.article().slug().equals(other.article().slug())
        || one.statement().agreesWith(other.statement())
        || !Audience.isShared(one.article(), other.article())) {
      return;
    }
    double share = weights.shared(one.statement().around(), other.statement().around());
    var both = new HashSet<>(one.statement().around());
    both.retainAll(other.statement().around());
    if (share >= SAME && both.size() >= fewest(one.statement()) && !isSaidElsewhere(one, other)) {
      var about = both.stream().sorted(Comparator.comparingDouble(s -> -weights.of(s)));
      found.add(
          new AtOdds(
              one.article().locale(),
              about.collect(Collectors.joining(" ")),
              share,
              side(one),
              side(other)));
    }
  }

  /** What a figure counts speaks for itself; what other values are of, only the words around do. */
  private static int fewest(Statement statement) {
    return statement.kind() == Statement.Kind.FIGURE ? FEWEST : FEWEST + 1;
  }

  /** Whether either article also says what the other says, of much the same. */
  private boolean isSaidElsewhere(Placed one, Placed other) {
    return agrees(one, other) || agrees(other, one);
  }

  private boolean agrees(Placed here, Placed there) {
    return placed.stream()
        .filter(also -> also.article() == here.article())
        .map(Placed::statement)
        .filter(also -> also.kind() == there.statement().kind())
        .filter(also -> also.unit().equals(there.statement().unit()))
        .filter(also -> also.agreesWith(there.statement()))
        .anyMatch(
            also ->
                also.kind() != Statement.Kind.FIGURE
                    || weights.shared(also.around(), there.statement().around()) >= RELATED);
  }

  private static Side side(Placed placed) {
    var statement = placed.statement();
    return new Side(
        placed.article().slug(), String.join(", ", statement.values()), statement.words());
  }
}
