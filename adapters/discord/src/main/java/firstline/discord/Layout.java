package firstline.discord;

import firstline.core.message.Block;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays blocks out as lines: headings bold, steps numbered, an empty line between blocks. */
final class Layout {
  private static final int NEXT_LINE = 1;
  private static final int EMPTY_LINE = 2;

  private Layout() {}

  /** The lines of the blocks; blocks that show nothing are left out. */
  static List<Line> of(List<Block> blocks) {
    var all = new ArrayList<Line>();
    boolean underHeading = false;
    for (var block : blocks) {
      var lines = lines(block, underHeading ? NEXT_LINE : EMPTY_LINE);
      if (!lines.isEmpty()) {
        all.addAll(lines);
        underHeading = block instanceof Block.Heading;
      }
    }
    return all;
  }

  private static List<Line> lines(Block block, int gap) {
    return switch (block) {
      case Block.Paragraph(var text) -> single(Run.of(text), gap);
      case Block.Heading(var text) -> single(List.of(Run.strong(text.plain())), gap);
      case Block.Steps(var first, var items) ->
          listed(items, gap, IntStream.range(first, first + items.size()).mapToObj(n -> n + ". "));
      case Block.Bullets(var items) ->
          listed(items, gap, Stream.generate(() -> "- ").limit(items.size()));
      case Block.File file -> single(List.of(Run.plain(file.words())), gap);
      case Block.CodeBlock(var code) -> single(List.of(Run.block(code.stripTrailing())), gap);
    };
  }

  private static List<Line> single(List<Run> runs, int gap) {
    return runs.stream().allMatch(run -> run.text().isBlank())
        ? List.of()
        : List.of(new Line(runs, gap));
  }

  private static List<Line> listed(List<Text> items, int gap, Stream<String> marks) {
    var lines = new ArrayList<Line>();
    var mark = marks.iterator();
    for (var item : items) {
      var runs = new ArrayList<Run>();
      runs.add(Run.mark(mark.next()));
      runs.addAll(Run.of(item));
      lines.add(new Line(runs, lines.isEmpty() ? gap : NEXT_LINE));
    }
    return lines;
  }
}
