package firstline.knowledge.article;

import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Optional;

/** The two halves of an article's file: YAML between lines of three hyphens, then Markdown. */
record FrontMatter(SourceText head, SourceText body) {
  private static final String FENCE = "---";

  static Optional<FrontMatter> split(SourceText file, Problems problems) {
    List<String> lines = file.text().lines().map(String::stripTrailing).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
      problems.error(file.start(), "an article begins with a line of '---' and its front matter");
      return Optional.empty();
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end == 0) {
      problems.error(file.start(), "the front matter has no second line of '---'");
      return Optional.empty();
    }
    return Optional.of(new FrontMatter(file.lines(1, end), file.lines(end + 1, lines.size())));
  }
}
