package firstline.launcher.serve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A step of the start that is taken on a thread of its own while others are taken. */
final class Beside {
  private Beside() {}

  /** Begins a step; the thread is called like it. */
  static <T> CompletableFuture<T> begin(String name, Supplier<T> step) {
    return CompletableFuture.supplyAsync(
        step, task -> Thread.ofPlatform().daemon().name(name).start(task));
  }

  /** What a step came to; a fault of it is thrown here as it was thrown there. */
  static <T> T await(CompletableFuture<T> step) {
    try {
      return step.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
