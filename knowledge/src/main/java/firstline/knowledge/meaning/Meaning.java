package firstline.knowledge.meaning;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Masking;
import firstline.knowledge.answering.Circuit;
import firstline.knowledge.article.Article;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ranks articles by meaning, where a model for that is set. Articles are placed beside everything
 * else; until that is done, and whenever the model is slow or away, there is no ranking.
 */
public final class Meaning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);
  private static final int AT_ONCE = 32;

  private final Embedder embedder;
  private final VectorFile kept;
  private final Duration limit;
  private final InstantSource clock;
  private final Circuit circuit = new Circuit();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("meaning-", 1).factory());
  private final LongAdder missed = new LongAdder();
  private volatile Nearest nearest = new Nearest(List.of(), List.of());
  private @Nullable List<Article> placing;

  /**
   * @param model the name of the embedder's model, as vectors are kept by
   * @param data the data folder
   * @param limit for placing one question
   */
  public Meaning(Embedder embedder, String model, Path data, Duration limit, InstantSource clock) {
    this.embedder = embedder;
    this.kept = new VectorFile(data.resolve("embeddings"), model);
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * The articles nearest to a question, best first; empty where that cannot be told in time.
   *
   * @param articles the version of the content that is searched
   */
  public Optional<List<ArticleSlug>> ranking(List<Article> articles, String words, int most) {
    var ready = nearest;
    if (ready.of() != articles) {
      prepare(articles);
      missed.increment();
      return Optional.empty();
    }
    var place = place(words);
    if (place.isEmpty()) {
      missed.increment();
    }
    return place.map(vector -> ready.to(vector, most));
  }

  /** How many questions there was no ranking for. */
  public long missed() {
    return missed.sum();
  }

  private Optional<float[]> place(String words) {
    if (!circuit.enter(clock.instant())) {
      return Optional.empty();
    }
    var safe = Masking.mask(words).text();
    var vector =
        CompletableFuture.supplyAsync(() -> embedder.embed(List.of(safe)).getFirst(), threads);
    try {
      var place = vector.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      circuit.worked();
      return Optional.of(place);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      circuit.failed(clock.instant());
      LOG.debug("A question was not placed by its meaning", e);
      return Optional.empty();
    }
  }

  /** Begins to place the articles of a version of the content, unless that is under way. */
  public synchronized void prepare(List<Article> articles) {
    if (placing != articles && circuit.isPassable(clock.instant())) {
      placing = articles;
      threads.execute(() -> placeAll(articles));
    }
  }

  /** Places the articles of a version now; false if that did not work. */
  public boolean placeAll(List<Article> articles) {
    try {
      nearest = new Nearest(articles, placed(articles));
      return true;
    } catch (RuntimeException e) {
      circuit.failed(clock.instant());
      LOG.warn("The articles are searched by their words alone: {}", e.toString());
      again();
      return false;
    }
  }

  /** The next search tries anew, once the model has been left alone for a while. */
  private synchronized void again() {
    placing = null;
  }

  private List<Nearest.Placed> placed(List<Article> articles) {
    var placed = new ArrayList<Nearest.Placed>();
    for (int from = 0; from < articles.size(); from += AT_ONCE) {
      var some = articles.subList(from, Math.min(articles.size(), from + AT_ONCE));
      var vectors = vectors(some.stream().map(Meaning::text).distinct().toList());
      for (var article : some) {
        var vector = vectors.getOrDefault(text(article), new float[0]);
        placed.add(new Nearest.Placed(article.slug(), Nearest.unit(vector)));
      }
    }
    return placed;
  }

  private Map<String, float[]> vectors(List<String> texts) {
    var vectors = new LinkedHashMap<String, float[]>();
    texts.forEach(text -> kept.find(text).ifPresent(vector -> vectors.put(text, vector)));
    var missing = texts.stream().filter(text -> !vectors.containsKey(text)).toList();
    if (!missing.isEmpty()) {
      var fresh = embedder.embed(missing);
      var paid = new LinkedHashMap<String, float[]>();
      for (int i = 0; i < missing.size(); i++) {
        paid.put(missing.get(i), fresh.get(i));
      }
      kept.keep(paid);
      vectors.putAll(paid);
    }
    return vectors;
  }

  /** What an article is about, and how customers ask for it. */
  private static String text(Article article) {
    return article.title()
        + "\n"
        + article.summary()
        + "\n"
        + String.join("\n", article.phrasings());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
