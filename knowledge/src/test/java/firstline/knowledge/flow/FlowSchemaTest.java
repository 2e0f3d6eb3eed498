package firstline.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import firstline.knowledge.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says the same as the reader. */
class FlowSchemaTest {
  private static final Path CONTENT = Path.of("content");
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      var written = Files.readString(CONTENT.resolve("schema/flow.schema.json"));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(written, InputFormat.JSON);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  static Stream<Path> shippedFlows() throws IOException {
    return Files.list(CONTENT.resolve("flows")).map(home -> home.resolve("flow.yaml")).sorted();
  }

  @ParameterizedTest
  @MethodSource("shippedFlows")
  @DisplayName("every shipped flow is as the schema says")
  void shipped(Path flow) throws IOException {
    var text = Files.readString(flow);
    assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
  }

  @Test
  @DisplayName("the schema knows every kind of step and question that the reader knows")
  void everyStep() {
    var flow = WrittenFlow.of(NewStepsTest.EVERY_STEP);
    assertThat(flow.errors()).isEmpty();
    assertThat(SCHEMA.validate(flow.text(), InputFormat.YAML)).isEmpty();
  }

  /** One step each, before an end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{say: a, words: b}",
        "{say: Two Words}",
        "{sya: a}",
        "{ask: a, variable: a}",
        "{ask: a, variable: A, kind: text}",
        "{ask: a, variable: a, kind: guess}",
        "{ask: a, variable: a, kind: choice}",
        "{ask: a, variable: a, kind: choice, options: [x]}",
        "{ask: a, variable: a, kind: text, options: [x, y]}",
        "{ask: a, variable: a, kind: text, min: 1}",
        "{ask: a, variable: a, kind: number, max: many}",
        "{ask: a, variable: a, kind: number, past: true}",
        "{ask: a, variable: a, kind: url, reuse: perhaps}",
        "{check: a, variable: a}",
        "{checks: a, variable: a, probe: page}",
        "{checks: a, run: []}",
        "{checks: a, run: [{variable: a}]}",
        "{branch: a, arms: [], otherwise: end}",
        "{branch: a, arms: [{when: 'true'}], otherwise: end}",
        "{find: a, side: ours}",
        "{find: a, side: unknown, ending: done}",
        "{article: a, part: all}",
        "{call: a}",
        "{conclude: a, side: unknown}",
        "{conclude: a, side: unknown, ending: handoff}",
        "{conclude: a, side: unknown, ending: article}",
        "{conclude: a, side: unknown, ending: done, article: help}"
      })
  @DisplayName("what the reader refuses, the schema refuses")
  void refusedByBoth(String step) {
    var flow =
        WrittenFlow.of(
            "start: a\nsteps:\n  - %s\n  - {conclude: end, side: unknown, ending: done}\n"
                .formatted(step));
    var problems = new Problems();
    flow.draft(problems);
    assertThat(problems.errors()).isNotEmpty();
    assertThat(SCHEMA.validate(flow.text(), InputFormat.YAML)).isNotEmpty();
  }
}
