package firstline.core.understanding;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a whole number that was typed, with thousands set apart as the customer's language does it.
 * What could be a fraction there, or is only a part of a word, a time or another number, is none.
 */
final class Numbers {
  private static final String EVERYWHERE = " '’\\u00a0\\u202f";
  private static final String WHOLE = "[0-9]{1,18}";

  private final Pattern number;
  private final Pattern separator;

  Numbers(Locale locale) {
    var grouping =
        Pattern.quote(String.valueOf(new DecimalFormatSymbols(locale).getGroupingSeparator()));
    var between = "(?:[" + EVERYWHERE + "]|" + grouping + ")";
    this.separator = Pattern.compile(between);
    this.number =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:_-])(?:[0-9]{1,3}(?:"
                + between
                + "[0-9]{3})+|"
                + WHOLE
                + ")(?!\\p{N}|[.,:]\\p{N}|[kKmM]\\b)");
  }

  /** The only whole number in the text, not below zero; empty if there is none or several. */
  Optional<Long> read(String text) {
    var found = number.matcher(text).results().map(match -> match.group()).toList();
    return found.size() == 1
        ? Optional.of(Long.valueOf(separator.matcher(found.getFirst()).replaceAll("")))
        : Optional.empty();
  }
}
