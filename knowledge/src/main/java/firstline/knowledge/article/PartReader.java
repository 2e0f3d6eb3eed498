package firstline.knowledge.article;

import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.knowledge.prose.Attaching;
import firstline.knowledge.prose.Markdown;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the parts of an article: what stands under {@code ## Guide}, Clarify and Assist. */
final class PartReader {
  private static final String MARK = "## ";

  private final Attaching files;
  private final Problems problems;

  PartReader(Attaching files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Map<Rung, List<Block>> read(SourceText body) {
    var parts = new EnumMap<Rung, List<Block>>(Rung.class);
    String[] lines = body.text().split("\n", -1);
    boolean inCode = false;
    int start = -1;
    for (int i = 0; i < lines.length; i++) {
      inCode ^= lines[i].startsWith("```");
      if (!inCode && lines[i].startsWith(MARK)) {
        take(body, start, i, lines, parts);
        start = i;
      } else if (start < 0 && !lines[i].isBlank()) {
        problems.error(body.place(i, 0), "text belongs under ## Guide, ## Clarify or ## Assist");
        start = i;
      }
    }
    take(body, start, lines.length, lines, parts);
    if (!parts.containsKey(Rung.GUIDE)) {
      problems.error(body.start(), "the part '## Guide' is missing");
    }
    return parts;
  }

  private void take(
      SourceText body, int start, int end, String[] lines, Map<Rung, List<Block>> parts) {
    if (start < 0 || !lines[start].startsWith(MARK)) {
      return;
    }
    var name = lines[start].substring(MARK.length()).strip();
    var written = body.lines(start + 1, end);
    var blocks = Markdown.blocks(written, files, problems);
    rung(name)
        .ifPresentOrElse(
            rung -> {
              if (written.text().isBlank()) {
                problems.error(body.place(start, 0), "nothing is written under ## " + name);
              } else if (parts.putIfAbsent(rung, blocks) != null) {
                problems.error(body.place(start, 0), "## " + name + " is there twice");
              }
            },
            () ->
                problems.error(
                    body.place(start, 0),
                    "'" + name + "' is no part; they are Guide, Clarify and Assist"));
  }

  private static Optional<Rung> rung(String name) {
    return switch (name) {
      case "Guide" -> Optional.of(Rung.GUIDE);
      case "Clarify" -> Optional.of(Rung.CLARIFY);
      case "Assist" -> Optional.of(Rung.ASSIST);
      default -> Optional.empty();
    };
  }
}
