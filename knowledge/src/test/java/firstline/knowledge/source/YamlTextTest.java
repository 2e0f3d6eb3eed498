package firstline.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  private static Node read(String yaml) {
    var problems = new Problems();
    var node = Yaml.read(SourceText.ofFile("test", yaml), problems).orElseThrow();
    assertThat(problems.errors()).isEmpty();
    return node;
  }

  private static String firstText(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.value();
      case Node.Items list -> firstText(list.items().getFirst());
      case Node.Fields map -> throw new AssertionError("a map: " + map);
    };
  }

  @Test
  @DisplayName("what is written reads back as the same, and is easy on the eye")
  void writes() {
    var text =
        """
        at: 2026-03-10T14:00:00+01:00
        customer:
          role: primary
          services:
            - id: web1
              platform: shared
            - id: web2
              since: 2026-01-02
        issue:
          ladder: [guide, clarify]
          supplied: []
        """;
    assertThat(YamlText.of((Node.Fields) read(text))).isEqualTo(text);
  }

  @Test
  @DisplayName("text that would mean something else stands in quotes")
  void quotes() {
    for (var text :
        new String[] {"a: b", "- x", "", "#no", "say \"hi\"\\", "two\nlines", "é ü", "[x", "a:"}) {
      var yaml = "key: " + YamlText.scalar(text) + "\nlist: [" + YamlText.scalar(text) + "]\n";
      var fields = FieldReader.of(read(yaml), new Problems()).orElseThrow();
      assertThat(fields.entries().values())
          .extracting(entry -> firstText(entry.value()))
          .containsExactly(text, text);
    }
  }
}
