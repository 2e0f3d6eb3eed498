package firstline.knowledge.retrieval;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The indexes of all languages. Each is made once: when it is first asked for, or before that, so
 * that the first customer need not wait for the languages of others.
 */
final class Indexes {
  private final Map<Locale, FutureTask<ArticleIndex>> making = new HashMap<>();

  /** Adds a language; nothing is made yet. */
  void add(Locale language, Callable<ArticleIndex> index) {
    making.put(language, new FutureTask<>(index));
  }

  boolean has(Locale language) {
    return making.containsKey(language);
  }

  /** The index of a language, if it has articles; waits until it is made. */
  Optional<ArticleIndex> find(Locale language) {
    return Optional.ofNullable(making.get(language)).map(Indexes::made);
  }

  /** Makes all that are not made yet, one after the other. */
  void make() {
    making.values().forEach(Indexes::made);
  }

  private static ArticleIndex made(FutureTask<ArticleIndex> index) {
    try {
      index.run();
      return index.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Indexing the articles failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the index", e);
    }
  }
}
