package firstline.discord;

import firstline.core.message.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As much of a message as Discord takes at once, in its Markdown.
 *
 * @param title of the embed that the words are in; empty outside of one or for its later parts
 * @param embed whether the words go into an embed
 * @param file what goes with the words
 */
record Part(String title, String words, boolean embed, Optional<Block.File> file) {
  /** How many characters a message takes. */
  static final int MOST_PLAIN = 2_000;

  /** How many characters an embed's description takes. */
  static final int MOST_EMBEDDED = 4_096;

  static final int MOST_TITLE = 256;

  /** With less room than this, what must be cut begins in the next part. */
  private static final int WORTH_A_CUT = 400;

  /** Words alone. */
  Part(String title, String words, boolean embed) {
    this(title, words, embed, Optional.empty());
  }

  /** A file with its words over it. */
  static Part of(Block.File file) {
    var words = new Line(List.of(Run.plain(file.words())), 0);
    var shown = words.markdown().length() <= MOST_PLAIN ? words : words.cut(MOST_PLAIN).head();
    return new Part("", shown.markdown(), false, Optional.of(file));
  }

  /** Distributes lines over parts: whole lines where they fit, else cut ones. */
  static List<Part> of(String title, List<Line> lines, boolean embed) {
    int most = embed ? MOST_EMBEDDED : MOST_PLAIN;
    var parts = new ArrayList<String>();
    var open = new StringBuilder();
    for (var line : lines) {
      open = add(line, open, parts, most);
    }
    parts.add(open.toString());
    parts.removeIf(String::isBlank);
    var all = new ArrayList<Part>();
    for (var words : parts) {
      all.add(new Part(all.isEmpty() ? title : "", words, embed));
    }
    return all;
  }

  private static StringBuilder add(Line line, StringBuilder draft, List<String> done, int most) {
    var open = draft;
    var rest = line;
    while (!rest.runs().isEmpty()) {
      int gap = open.isEmpty() ? 0 : rest.gap();
      int room = most - open.length() - gap;
      var words = rest.markdown();
      if (words.length() <= room) {
        open.append("\n".repeat(gap)).append(words);
        return open;
      }
      if (words.length() > most && (open.isEmpty() || room >= WORTH_A_CUT)) {
        var cut = rest.cut(room);
        open.append("\n".repeat(gap)).append(cut.head().markdown());
        rest = cut.tail();
      }
      done.add(open.toString());
      open = new StringBuilder();
    }
    return open;
  }
}
