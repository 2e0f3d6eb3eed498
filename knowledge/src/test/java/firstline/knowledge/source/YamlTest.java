package firstline.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
  private final Problems problems = new Problems();

  private Node read(String text) {
    return Yaml.read(SourceText.ofFile("a.yaml", text), problems).orElseThrow();
  }

  private List<String> errorsOf(String text) {
    Yaml.read(SourceText.ofFile("a.yaml", text), problems);
    return problems.errors().stream().map(Problem::toString).toList();
  }

  private static Node valueOf(Node node, String key) {
    return Objects.requireNonNull(((Node.Fields) node).entries().get(key)).value();
  }

  private static SourceText textOf(Node node, String key) {
    return ((Node.Scalar) valueOf(node, key)).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "no", "NO", "010", "1e3", "2027-04-15", "~", "null", "0x1F", "1_000"})
  @DisplayName("a scalar is the text that is written")
  void scalarsAreText(String written) {
    assertThat(textOf(read("key: " + written), "key").text()).isEqualTo(written);
  }

  @Test
  @DisplayName("keys and values know their places")
  void places() {
    var root = (Node.Fields) read("first: 1\nlist:\n  - a\n  -   b\n");
    assertThat(root.entries().values())
        .extracting(Node.Entry::place)
        .containsExactly(new Place("a.yaml", 1, 1), new Place("a.yaml", 2, 1));
    assertThat(((Node.Items) valueOf(root, "list")).items())
        .extracting(Node::place)
        .containsExactly(new Place("a.yaml", 3, 5), new Place("a.yaml", 4, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: plain text        | 1 | 6",
        "key: 'quoted text'     | 1 | 7",
        "key: \"quoted text\"   | 1 | 7",
      })
  @DisplayName("a character of a text on one line is found again")
  void exactOnOneLine(String yaml, int line, int column) {
    var text = textOf(read(yaml), "key");
    assertThat(text.placeOf(text.text().indexOf("text")))
        .isEqualTo(new Place("a.yaml", line, column + text.text().indexOf("text")));
  }

  @Test
  @DisplayName("a character of a literal block is found again, below and indented")
  void exactInLiteral() {
    var text = textOf(valueOf(read("a:\n  key: |-\n    one\n\n    two words\n"), "a"), "key");
    assertThat(text.text()).isEqualTo("one\n\ntwo words");
    assertThat(text.placeOf(text.text().indexOf("words"))).isEqualTo(new Place("a.yaml", 5, 9));
  }

  @Test
  @DisplayName("text that is folded or holds escapes is said to be at its start")
  void foldedIsAtItsStart() {
    var root = read("folded: >-\n  one\n  two\nescaped: \"a\\tb c\"\nlong: one\n  two\n");
    for (var key : List.of("folded", "escaped", "long")) {
      var text = textOf(root, key);
      assertThat(text.placeOf(text.text().length() - 1)).as(key).isEqualTo(text.start());
    }
  }

  @Test
  @DisplayName("a key that is there twice is told, and the first one counts")
  void duplicateKey() {
    assertThat(errorsOf("a: 1\nb: 2\na: 3\n")).containsExactly("a.yaml:3:1: 'a' is written twice");
  }

  @Test
  @DisplayName("every wrong syntax has a place")
  void syntax() {
    assertThat(errorsOf("a: 'open\nb: 1\n"))
        .singleElement()
        .asString()
        .startsWith("a.yaml:")
        .contains("wrong YAML");
    assertThat(errorsOf("a: b: c\n")).anyMatch(error -> error.startsWith("a.yaml:1:5: wrong YAML"));
  }

  @Test
  @DisplayName("an empty file is told, not taken for an empty map")
  void empty() {
    assertThat(errorsOf("# only a remark\n"))
        .containsExactly("a.yaml:1:1: nothing is written here");
  }

  @Test
  @DisplayName("aliases of lists and maps are refused, loops among them")
  void aliases() {
    assertThat(errorsOf("a: &x [1]\nb: *x\n"))
        .containsExactly("a.yaml:1:4: an alias (*) of this list or map is not taken: write it out");
    assertThat(errorsOf("&y a: &z [*z]\n")).isNotEmpty();
  }

  @Test
  @DisplayName("a key that is a list is told")
  void oddKey() {
    assertThat(errorsOf("[a, b]: 1\n")).containsExactly("a.yaml:1:1: a key must be a word");
  }

  @Test
  @DisplayName("lists inside maps inside lists come back in order")
  void nested() {
    var root = (Node.Items) read("- a: [1, 2]\n- b: {c: d}\n");
    assertThat(root.items()).hasSize(2);
    assertThat(textOf(valueOf(root.items().get(1), "b"), "c").text()).isEqualTo("d");
  }
}
