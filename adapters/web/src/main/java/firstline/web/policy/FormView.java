package firstline.web.policy;

import java.util.List;
import java.util.Map;

/**
 * The form of a case.
 *
 * @param problems what is wrong, by the names of fields
 * @param choices what can be chosen, by the names of fields
 * @param rows of services and plans, one of them empty
 * @param zone in which the form's times are
 */
public record FormView(
    CaseFields fields,
    Map<String, String> problems,
    Map<String, List<Choice>> choices,
    List<Row> services,
    List<Row> plans,
    String zone) {

  /** Something to choose. */
  public record Choice(String value, String words) {}

  /** The place of a row among its like. */
  public record Row(int index, String first, String second, String third) {}

  public String value(String name) {
    return fields.text(name);
  }

  public boolean ticked(String name, String value) {
    return fields.has(name, value);
  }

  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }

  public List<Choice> choices(String name) {
    return choices.getOrDefault(name, List.of());
  }

  /** Whether any of some fields has been filled in or is wrong, so that they are shown at once. */
  public boolean touches(String... names) {
    return List.of(names).stream()
        .anyMatch(
            name ->
                fields.texts(name).stream().anyMatch(text -> !text.isEmpty())
                    || problems.containsKey(name));
  }

  /** What is wrong with the case as a whole. */
  public String whole() {
    return problem(CaseTree.WHOLE);
  }
}
