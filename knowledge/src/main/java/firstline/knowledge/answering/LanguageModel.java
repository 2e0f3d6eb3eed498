package firstline.knowledge.answering;

import java.time.Duration;
import java.util.function.Predicate;

/** A language model, whoever runs it. Slow; it may be asked by several threads at once. */
public interface LanguageModel {
  /** What came of asking. */
  sealed interface Reply {}

  /**
   * Words.
   *
   * @param tokens what they and the prompt cost
   */
  record Said(String text, int tokens) implements Reply {}

  /** Nothing; {@code why} is for staff. */
  record Failed(String why) implements Reply {}

  /**
   * Asks.
   *
   * @param limit for everything, from the call to the last word
   * @param goOn is shown all words so far each time more have come; false ends it there
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  Reply ask(Prompt prompt, Duration limit, Predicate<String> goOn);
}
