package firstline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what Telegram brings to the webhook's route. */
public final class WebhookReceiver {
  private static final Logger log = LoggerFactory.getLogger(WebhookReceiver.class);

  /** What became of an update, and so what to answer to Telegram. */
  public sealed interface Taken {
    /** It is stored: answer 200. */
    record Stored() implements Taken {}

    /** It does not come from Telegram: answer 403. */
    record Forbidden() implements Taken {}

    /** It is no update: answer 400. */
    record Malformed() implements Taken {}

    /** It cannot be stored now: answer 503, and Telegram brings it again. */
    record Unavailable() implements Taken {}
  }

  private final byte[] secret;
  private final Supplier<Optional<Reception>> reception;

  WebhookReceiver(Concealed secret, Supplier<Optional<Reception>> reception) {
    this.secret = secret.reveal().getBytes(StandardCharsets.UTF_8);
    this.reception = reception;
  }

  /**
   * Checks, reads and stores one update.
   *
   * @param shown the header {@code X-Telegram-Bot-Api-Secret-Token}, if the request has one
   * @param body the request's body
   */
  public Taken receive(@Nullable String shown, byte[] body) {
    var claimed = (shown == null ? "" : shown).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(secret, claimed)) {
      return new Taken.Forbidden();
    }
    var json = read(body);
    if (json.isEmpty()) {
      return new Taken.Malformed();
    }
    return reception.get().map(r -> store(r, json.get())).orElseGet(Taken.Unavailable::new);
  }

  private static Taken store(Reception reception, JsonNode json) {
    try {
      reception.take(List.of(Json.update(json)));
      return new Taken.Stored();
    } catch (RuntimeException e) {
      log.error("a Telegram update could not be taken in and will come again", e);
      return new Taken.Unavailable();
    }
  }

  private static Optional<JsonNode> read(byte[] body) {
    try {
      var json = Json.MAPPER.readTree(body);
      return json.path("update_id").isInt() ? Optional.of(json) : Optional.empty();
    } catch (IOException e) {
      log.debug("no update: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
