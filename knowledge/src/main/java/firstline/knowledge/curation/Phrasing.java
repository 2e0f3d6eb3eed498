package firstline.knowledge.curation;

import firstline.knowledge.source.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds a customer's phrasing to the text of an article, and leaves the rest as it is. */
public final class Phrasing {
  private static final Pattern KEY = Pattern.compile("phrasings:\\s*(\\[(.*)])?\\s*");
  private static final Pattern ITEM = Pattern.compile("\\s*- .*");

  /** What YAML takes for text by itself, on a line of its own. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .,?!'()/_-]*[\\p{L}\\p{N}.,?!')])?");

  private static final String FENCE = "---";

  private Phrasing() {}

  /** The text with one more phrasing; nothing if it has no list of them. */
  public static Optional<String> added(String text, String words) {
    var lines = new ArrayList<>(text.lines().toList());
    int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf(FENCE) + 1;
    for (int i = 0; i < end; i++) {
      var key = KEY.matcher(lines.get(i));
      if (key.matches()) {
        add(lines, i, Optional.ofNullable(key.group(2)), words);
        return Optional.of(String.join("\n", lines) + "\n");
      }
    }
    return Optional.empty();
  }

  /** A line of a list of phrasings; quoted only where it would mean something else. */
  public static String line(String words) {
    return "  - " + (PLAIN.matcher(words).matches() ? words : YamlText.scalar(words));
  }

  private static void add(List<String> lines, int at, Optional<String> flow, String words) {
    if (flow.isPresent()) {
      var item = YamlText.scalar(words);
      var items = flow.get().isBlank() ? item : flow.get() + ", " + item;
      lines.set(at, "phrasings: [" + items + "]");
      return;
    }
    int last = at;
    while (last + 1 < lines.size() && ITEM.matcher(lines.get(last + 1)).matches()) {
      last++;
    }
    lines.add(last + 1, line(words));
  }
}
