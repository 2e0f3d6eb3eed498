package firstline.launcher.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file of settings: a {@code NAME=value} a line, with an optional {@code export} before it,
 * {@code #} comments, and quotes: single ones take the value as it is, double ones know {@code \n},
 * {@code \t}, {@code \"} and {@code \\}.
 *
 * @param values by name, with the number of the line; the last line of a name counts
 * @param problems what could not be read, with line numbers and without values
 */
record DotEnv(Map<String, Entry> values, List<String> problems) {
  /** One value and its line, from 1. */
  record Entry(String value, int line) {}

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*(#.*)?");

  /** Reads the file's text. */
  static DotEnv parse(String text) {
    var values = new LinkedHashMap<String, Entry>();
    var problems = new ArrayList<String>();
    int number = 0;
    for (var line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      if (COMMENT.matcher(line).matches()) {
        continue;
      }
      var parts = LINE.matcher(line);
      if (!parts.matches()) {
        problems.add(".env, line " + number + ", wants NAME=value");
        continue;
      }
      var value = value(parts.group(2));
      if (value == null) {
        problems.add(".env, line " + number + ", wants its quotes closed, and nothing after them");
        continue;
      }
      values.put(parts.group(1), new Entry(value, number));
    }
    return new DotEnv(values, problems);
  }

  /** The value that is written; null if its quotes are not closed. */
  private static @org.jspecify.annotations.Nullable String value(String written) {
    if (written.isEmpty() || "'\"".indexOf(written.charAt(0)) < 0) {
      return written.startsWith("#") ? "" : written.split("\\s#", 2)[0].strip();
    }
    char quote = written.charAt(0);
    var value = new StringBuilder();
    int at = 1;
    while (at < written.length() && written.charAt(at) != quote) {
      boolean escaped = quote == '"' && written.charAt(at) == '\\' && at + 1 < written.length();
      value.append(escaped ? escaped(written.charAt(++at)) : String.valueOf(written.charAt(at)));
      at++;
    }
    boolean closed = at < written.length() && COMMENT.matcher(written.substring(at + 1)).matches();
    return closed ? value.toString() : null;
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case '"', '\\', '$' -> String.valueOf(letter);
      default -> "\\" + letter;
    };
  }
}
