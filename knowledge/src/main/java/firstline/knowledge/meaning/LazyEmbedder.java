package firstline.knowledge.meaning;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An embedder that is made ready by the first text. */
public final class LazyEmbedder implements Embedder {
  private final Supplier<Embedder> opening;
  private @Nullable Embedder opened;

  public LazyEmbedder(Supplier<Embedder> opening) {
    this.opening = opening;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return ready().embed(texts);
  }

  private synchronized Embedder ready() {
    var embedder = opened;
    if (embedder == null) {
      embedder = opening.get();
      opened = embedder;
    }
    return embedder;
  }
}
