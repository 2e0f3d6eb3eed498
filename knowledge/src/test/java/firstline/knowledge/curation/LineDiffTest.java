package firstline.knowledge.curation;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.curation.LineDiff.Kind;
import firstline.knowledge.curation.LineDiff.Piece;
import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static final String TEXT = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n";

  @Test
  void showsChangesWithAFewLinesAround() {
    assertThat(LineDiff.of(TEXT, TEXT.replace("e\n", "E\nand more\n")))
        .containsExactly(
            new Piece(Kind.GAP, 0, ""),
            new Piece(Kind.SAME, 2, "b"),
            new Piece(Kind.SAME, 3, "c"),
            new Piece(Kind.SAME, 4, "d"),
            new Piece(Kind.REMOVED, 5, "e"),
            new Piece(Kind.ADDED, 5, "E"),
            new Piece(Kind.ADDED, 6, "and more"),
            new Piece(Kind.SAME, 7, "f"),
            new Piece(Kind.SAME, 8, "g"),
            new Piece(Kind.SAME, 9, "h"),
            new Piece(Kind.GAP, 0, ""));
  }

  @Test
  void nothingDiffersInTheSame() {
    assertThat(LineDiff.of(TEXT, TEXT)).isEmpty();
    assertThat(LineDiff.of("", "")).isEmpty();
  }

  @Test
  void aFileThatCameOrWentIsAllOfIt() {
    assertThat(LineDiff.of("", "x\ny\n")).extracting(Piece::kind).containsOnly(Kind.ADDED);
    assertThat(LineDiff.of("x\ny\n", "")).extracting(Piece::kind).containsOnly(Kind.REMOVED);
  }
}
