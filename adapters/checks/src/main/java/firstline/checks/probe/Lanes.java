package firstline.checks.probe;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Does several things of one look side by side. */
public record Lanes(Executor executor) {
  /** What comes of each, in order. */
  public <T, R> List<R> each(List<T> things, Function<T, R> look) {
    var coming =
        things.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> look.apply(one), executor))
            .toList();
    return coming.stream().map(CompletableFuture::join).toList();
  }
}
