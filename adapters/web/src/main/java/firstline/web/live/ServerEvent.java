package firstline.web.live;

import java.util.Optional;

/**
 * One event as {@code text/event-stream} carries it.
 *
 * @param name what the page listens for
 * @param data any text, often HTML
 * @param id comes back as {@code Last-Event-ID} when the browser connects again
 */
public record ServerEvent(String name, String data, Optional<String> id) {
  public static ServerEvent of(String name, String data) {
    return new ServerEvent(name, data, Optional.empty());
  }

  public ServerEvent id(String id) {
    return new ServerEvent(name, data, Optional.of(id));
  }

  /** The event in its wire form, ending with an empty line. */
  String wire() {
    var wire = new StringBuilder();
    id.ifPresent(value -> wire.append("id: ").append(value).append('\n'));
    wire.append("event: ").append(name).append('\n');
    data.lines().forEach(line -> wire.append("data: ").append(line).append('\n'));
    if (data.isEmpty()) {
      wire.append("data:\n");
    }
    return wire.append('\n').toString();
  }
}
