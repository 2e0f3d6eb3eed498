package firstline.web.policy;

import firstline.core.catalog.IssueType;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.SupportModel;
import firstline.core.desk.FaultSide;
import firstline.core.policy.Case;
import firstline.core.policy.SupportPlan;
import firstline.core.policy.Urgency;
import firstline.core.policy.Wording;
import firstline.knowledge.policy.PolicyEdition;
import firstline.web.policy.FormView.Choice;
import firstline.web.policy.FormView.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the form of a case. */
final class Forms {
  private final PolicyPorts ports;

  Forms(PolicyPorts ports) {
    this.ports = ports;
  }

  FormView view(CaseFields fields, PolicyEdition edition, Map<String, String> problems) {
    return new FormView(
        fields,
        problems,
        choices(edition),
        rows(fields, "platform", "serviceSince", ""),
        rows(fields, "plan", "planPlatform", "planMinutes"),
        edition.policy().zone().getId());
  }

  private Map<String, List<Choice>> choices(PolicyEdition edition) {
    var choices = new LinkedHashMap<String, List<Choice>>();
    choices.put("policy", ports.policies().names().stream().map(Forms::plain).toList());
    choices.put("against", against(edition));
    choices.put("type", types(edition));
    choices.put("account", accounts());
    choices.put("plan", plans(edition));
    choices.put("want", words(Case.Want.class));
    choices.put("channel", words(Case.Channel.class));
    choices.put("role", words(Role.class));
    choices.put("support", words(SupportModel.class));
    choices.put("platform", words(Platform.class));
    choices.put("fault", words(FaultSide.class));
    choices.put("urgency", words(Urgency.class));
    choices.put("service", services());
    return choices;
  }

  /** The other policies, and the former versions of this one. */
  private List<Choice> against(PolicyEdition edition) {
    var others =
        ports.policies().names().stream()
            .filter(name -> !name.equals(edition.name()))
            .map(Forms::plain);
    var former =
        ports.policies().versions(edition.name()).stream()
            .filter(version -> !version.version().equals(edition.version()))
            .map(
                version ->
                    new Choice(
                        version.name() + "@" + version.version(),
                        "%s, version %s, from %s"
                            .formatted(
                                version.name(),
                                version.version(),
                                When.words(
                                    version
                                        .since()
                                        .atZone(edition.policy().zone())
                                        .toOffsetDateTime()))));
    return Stream.concat(others, former).toList();
  }

  private List<Choice> types(PolicyEdition edition) {
    var titles = ports.titles().get();
    return edition.issueTypes().all().stream()
        .map(profile -> profile.type())
        .map(type -> new Choice(type.value(), titled(type, titles)))
        .toList();
  }

  private static String titled(IssueType type, Map<IssueType, String> titles) {
    var title = titles.getOrDefault(type, "");
    return title.isEmpty() ? type.value() : type.value() + " · " + title;
  }

  private List<Choice> accounts() {
    return ports.customers().demo().stream().map(Forms::account).toList();
  }

  private static Choice account(Customer customer) {
    var name = customer.contacts().stream().findFirst().map(contact -> contact.name()).orElse("");
    return new Choice(customer.account().value(), name);
  }

  private static List<Choice> plans(PolicyEdition edition) {
    return edition.policy().plans().fromLowest().stream()
        .map(SupportPlan::name)
        .map(Forms::plain)
        .toList();
  }

  private static List<Choice> services() {
    return IntStream.rangeClosed(1, CaseTree.ROWS)
        .mapToObj(number -> new Choice("s" + number, "Service " + number))
        .toList();
  }

  private static <E extends Enum<E>> List<Choice> words(Class<E> closed) {
    return Wording.all(closed).stream()
        .map(word -> new Choice(word, VerdictWords.sentence(word)))
        .toList();
  }

  private static Choice plain(String word) {
    return new Choice(word, word);
  }

  /** The rows that are filled in, and one to fill in. */
  private static List<Row> rows(CaseFields fields, String first, String second, String third) {
    var rows = new ArrayList<Row>();
    for (int index = 0; index < CaseTree.ROWS; index++) {
      rows.add(
          new Row(
              index,
              fields.text(first, index),
              fields.text(second, index),
              third.isEmpty() ? "" : fields.text(third, index)));
    }
    while (rows.size() > 1
        && rows.getLast().first().isEmpty()
        && rows.get(rows.size() - 2).first().isEmpty()) {
      rows.removeLast();
    }
    return rows;
  }
}
