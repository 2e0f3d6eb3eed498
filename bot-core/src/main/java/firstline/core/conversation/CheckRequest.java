package firstline.core.conversation;

import java.util.Map;

/**
 * A live check to run.
 *
 * @param probe the kind of check, for example {@code mail-server}
 * @param arguments what the probe needs, by name
 */
public record CheckRequest(CheckId id, String probe, Map<String, String> arguments) {
  public CheckRequest {
    arguments = Map.copyOf(arguments);
  }
}
