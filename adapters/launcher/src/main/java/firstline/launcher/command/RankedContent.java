package firstline.launcher.command;

import firstline.knowledge.content.Library;
import firstline.knowledge.meaning.Meaning;
import firstline.knowledge.retrieval.HybridKnowledgeBase;
import firstline.knowledge.retrieval.Ranking;
import firstline.launcher.serve.ModelPiece;
import firstline.launcher.settings.Loaded;
import firstline.launcher.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A content as it is searched with the settings, with every article placed by its meaning first.
 */
final class RankedContent implements AutoCloseable {
  /** Nobody waits for an answer here, so that a slow model spoils no figures. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Library library;
  private final PrintWriter err;
  private final Optional<Meaning> meaning;

  RankedContent(Library library, Loaded settings, PrintWriter err) {
    this.library = library;
    this.err = err;
    this.meaning = settings instanceof Loaded.Good(var good, _) ? meaning(good) : Optional.empty();
  }

  private static Optional<Meaning> meaning(Settings settings) {
    return ModelPiece.meaning(settings.model(), settings.data(), PATIENCE, InstantSource.system());
  }

  /**
   * How it is searched; by words alone, and said so, where the model of EMBEDDING_MODEL is away.
   */
  Ranking ranking() {
    var words = library.knowledge();
    var articles = library.content().articles();
    if (meaning.isEmpty()) {
      return words;
    }
    if (!meaning.get().placeAll(articles)) {
      err.println("The model of EMBEDDING_MODEL could not be used.");
      return words;
    }
    return new HybridKnowledgeBase(words, articles, meaning.get());
  }

  @Override
  public void close() {
    meaning
        .filter(used -> used.missed() > 0)
        .ifPresent(
            used -> err.println(used.missed() + " rankings are by words alone: the model failed."));
    meaning.ifPresent(Meaning::close);
  }
}
