package firstline.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids under which Discord has a message's parts, in order. Written with commas, so that a
 * message of one part has just its id.
 */
record MessageIds(List<String> parts) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,20}(?:,[0-9]{1,20})*");

  static final MessageIds NONE = new MessageIds(List.of());

  MessageIds {
    parts = List.copyOf(parts);
  }

  static MessageIds parse(String written) {
    return SHAPE.matcher(written).matches() ? new MessageIds(List.of(written.split(","))) : NONE;
  }

  MessageIds and(String id) {
    var more = new ArrayList<>(parts);
    more.add(id);
    return new MessageIds(more);
  }

  int count() {
    return parts.size();
  }

  Optional<String> part(int index) {
    return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
  }

  /** The ids of the parts from an index on. */
  List<String> from(int index) {
    return parts.subList(Math.min(index, parts.size()), parts.size());
  }

  String written() {
    return String.join(",", parts);
  }
}
