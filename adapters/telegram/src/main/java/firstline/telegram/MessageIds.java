package firstline.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ids under which Telegram has a message's parts, in order. Written with commas, so that a
 * message of one part has just its id.
 */
record MessageIds(List<Integer> parts) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,9}(?:,[0-9]{1,9})*");

  static final MessageIds NONE = new MessageIds(List.of());

  MessageIds {
    parts = List.copyOf(parts);
  }

  static MessageIds parse(String written) {
    return SHAPE.matcher(written).matches()
        ? new MessageIds(List.of(written.split(",")).stream().map(Integer::valueOf).toList())
        : NONE;
  }

  MessageIds and(int id) {
    var more = new ArrayList<>(parts);
    more.add(id);
    return new MessageIds(more);
  }

  int count() {
    return parts.size();
  }

  Optional<Integer> part(int index) {
    return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
  }

  /** The ids of the parts from an index on. */
  List<Integer> from(int index) {
    return parts.subList(Math.min(index, parts.size()), parts.size());
  }

  String written() {
    return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
