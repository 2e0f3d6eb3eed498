package firstline.knowledge.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML into {@link Node}s that know their places. Every scalar is taken as the text that is
 * written: {@code yes} and {@code 010} mean themselves.
 */
public final class Yaml {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowNonScalarKeys(true).build();

  private final SourceText source;
  private final String[] lines;
  private final Problems problems;
  private final Set<org.snakeyaml.engine.v2.nodes.Node> seen =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private Yaml(SourceText source, Problems problems) {
    this.source = source;
    this.lines = source.text().split("\n", -1);
    this.problems = problems;
  }

  /** The document, or nothing after a note of what is wrong with its syntax. */
  public static Optional<Node> read(SourceText source, Problems problems) {
    return new Yaml(source, problems).document();
  }

  /** Hands over each document of a file, up to the first that is wrong. */
  public static void readEach(SourceText source, Problems problems, Consumer<Node> reader) {
    new Yaml(source, problems).documents(reader);
  }

  private Optional<Node> document() {
    return reading(
        () -> {
          var root = new Compose(SETTINGS).composeString(source.text());
          if (root.isEmpty()) {
            problems.error(source.start(), "nothing is written here");
          }
          return root.map(this::node);
        });
  }

  private void documents(Consumer<Node> reader) {
    reading(
        () -> {
          for (var root : new Compose(SETTINGS).composeAllFromString(source.text())) {
            reader.accept(node(root));
            seen.clear();
          }
          return Optional.empty();
        });
  }

  private Optional<Node> reading(Supplier<Optional<Node>> reading) {
    try {
      return reading.get();
    } catch (MarkedYamlEngineException e) {
      var at = e.getProblemMark().or(e::getContextMark).map(this::place);
      problems.error(at.orElse(source.start()), "wrong YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.error(source.start(), "wrong YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node node) {
    var place = node.getStartMark().map(this::place).orElse(source.start());
    if (node instanceof ScalarNode scalar) {
      return new Node.Scalar(place, text(scalar));
    }
    if (!seen.add(node)) {
      problems.error(place, "an alias (*) of this list or map is not taken: write it out");
      return new Node.Items(place, List.of());
    }
    return switch (node) {
      case SequenceNode items ->
          new Node.Items(place, items.getValue().stream().map(this::node).toList());
      case MappingNode map -> entries(place, map);
      default -> throw new IllegalStateException("Unknown YAML node " + node.getNodeType());
    };
  }

  private Node entries(Place place, MappingNode map) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (NodeTuple tuple : map.getValue()) {
      var key = node(tuple.getKeyNode());
      if (!(key instanceof Node.Scalar(Place keyPlace, SourceText name))) {
        problems.error(key.place(), "a key must be a word");
        continue;
      }
      var entry = new Node.Entry(keyPlace, node(tuple.getValueNode()));
      if (entries.putIfAbsent(name.text(), entry) != null) {
        problems.error(keyPlace, "'" + name.text() + "' is written twice");
      }
    }
    return new Node.Fields(place, Collections.unmodifiableMap(entries));
  }

  private SourceText text(ScalarNode scalar) {
    var mark = scalar.getStartMark().orElseThrow();
    int endLine = scalar.getEndMark().map(Mark::getLine).orElse(mark.getLine());
    boolean oneLine = endLine == mark.getLine();
    return switch (scalar.getScalarStyle()) {
      case LITERAL -> literal(scalar.getValue(), mark.getLine() + 1);
      case PLAIN, JSON_SCALAR_STYLE -> new SourceText(scalar.getValue(), place(mark), oneLine);
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          new SourceText(
              scalar.getValue(),
              source.place(mark.getLine(), mark.getColumn() + 1),
              oneLine && isVerbatim(scalar, mark));
      case FOLDED -> new SourceText(scalar.getValue(), place(mark), false);
    };
  }

  private boolean isVerbatim(ScalarNode scalar, Mark mark) {
    return scalar.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED
        ? !scalar.getValue().contains("'")
        : lines[mark.getLine()].startsWith(scalar.getValue(), mark.getColumn() + 1);
  }

  private SourceText literal(String value, int firstLine) {
    int indent =
        Arrays.stream(lines, firstLine, lines.length)
            .filter(line -> !line.isBlank())
            .findFirst()
            .map(line -> line.length() - line.stripLeading().length())
            .orElse(0);
    return new SourceText(value, source.place(firstLine, indent), true);
  }

  private Place place(Mark mark) {
    return source.place(mark.getLine(), mark.getColumn());
  }
}
