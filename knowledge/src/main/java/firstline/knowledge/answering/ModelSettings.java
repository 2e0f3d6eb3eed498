package firstline.knowledge.answering;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which model is asked, and what it may cost.
 *
 * @param base the address of its API; empty for the provider's own
 * @param key empty where the server wants none
 * @param chat the name of the model that answers; empty if none does
 * @param embedding the name of the model that places texts by their meaning; empty if none does
 */
public record ModelSettings(
    Provider provider,
    Optional<URI> base,
    Optional<String> key,
    Optional<String> chat,
    Optional<String> embedding,
    Limits limits) {
  /** Whose protocol is spoken. */
  public enum Provider {
    OPENAI,
    OLLAMA,
    ANTHROPIC
  }

  /**
   * What it may cost.
   *
   * @param patience for one answer
   * @param tokensADay for all together
   * @param tokensACustomer in a day
   */
  public record Limits(Duration patience, int tokensADay, int tokensACustomer) {
    /** 20 seconds, two million tokens a day, fifty thousand a customer. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(20), 2_000_000, 50_000);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return provider + " " + chat.orElse("-") + " at " + base.map(URI::toString).orElse("its own");
  }
}
