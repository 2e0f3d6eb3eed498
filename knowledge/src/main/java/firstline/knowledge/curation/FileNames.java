package firstline.knowledge.curation;

import firstline.core.message.FileType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names for files that people bring, made such that they may lie beside an article. */
final class FileNames {
  private static final int LONGEST = 60;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9_]+");
  private static final Pattern OUTSIDE = Pattern.compile("^[-_]+|-+$");

  private FileNames() {}

  /**
   * The name under which a file is kept.
   *
   * @param given what whoever brought it calls it
   * @param type what it is
   */
  static String of(String given, FileType type) {
    var base = ENDING.matcher(FOLDERS.matcher(given).replaceFirst("")).replaceFirst("");
    var plain =
        MARKS
            .matcher(Normalizer.normalize(base.replace("ß", "ss"), Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    var words = OUTSIDE.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
    var name = words.substring(0, Math.min(words.length(), LONGEST));
    return (name.isEmpty() ? "file" : name) + "." + ending(given, type);
  }

  /** The ending that it has, if it tells the truth. */
  private static String ending(String given, FileType type) {
    var ending = given.substring(given.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.of(ending)
        .filter(known -> FileType.named("a." + known).filter(type::equals).isPresent())
        .orElse(type.ending());
  }
}
