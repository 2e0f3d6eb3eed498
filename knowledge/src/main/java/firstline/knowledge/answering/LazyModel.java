package firstline.knowledge.answering;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model that is made ready by the first question, so that a start without one costs nothing. */
public final class LazyModel implements LanguageModel {
  private final Supplier<LanguageModel> opening;
  private @Nullable LanguageModel opened;

  public LazyModel(Supplier<LanguageModel> opening) {
    this.opening = opening;
  }

  @Override
  public Reply ask(Prompt prompt, Duration limit, Predicate<String> goOn) {
    return model().ask(prompt, limit, goOn);
  }

  private synchronized LanguageModel model() {
    var ready = opened;
    if (ready == null) {
      ready = opening.get();
      opened = ready;
    }
    return ready;
  }
}
