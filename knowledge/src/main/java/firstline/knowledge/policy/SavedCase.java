package firstline.knowledge.policy;

import firstline.core.policy.Option;
import firstline.core.policy.PolicyFault;
import firstline.core.policy.Reason;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import firstline.core.quote.Price;
import firstline.knowledge.source.Problem;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.YamlText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case with what is expected of it, as text in the form of {@code <policy>.cases.yaml}.
 *
 * @param title what it is about
 * @param question the case, a key a line
 * @param expected the fields of the decision, a key a line
 */
public record SavedCase(String title, String question, String expected) {
  private static final String NEVER = "never";

  /** A decision as an expectation of all that it says. */
  public static String expecting(Verdict verdict) {
    var lines = new ArrayList<String>();
    lines.add("action: " + Wording.of(verdict.action()));
    lines.add("scope: " + Wording.of(verdict.scope()));
    lines.add("team: " + Wording.of(verdict.team()));
    lines.add("urgency: " + Wording.of(verdict.urgency()));
    lines.add("options: " + list(verdict.options().stream().map(Option::word).toList()));
    lines.add("missing: " + list(verdict.missing().stream().map(Wording::of).toList()));
    lines.add("respondBy: " + time(verdict.respondBy()));
    lines.add("resolveBy: " + time(verdict.resolveBy()));
    lines.addAll(verdict.price().map(SavedCase::price).orElse(List.of("noPrice: true")));
    lines.add("clauses: " + list(verdict.reasons().stream().map(Reason::clause).toList()));
    return String.join("\n", lines) + "\n";
  }

  /** One entry of a file of saved cases. */
  public String entry() {
    return "# "
        + title.replaceAll("\\R", " ")
        + "\n- case:\n"
        + question.indent(4)
        + "  expect:\n"
        + expected.indent(4);
  }

  /** What a policy decides otherwise, or why it cannot decide it; nothing if all is as expected. */
  public List<String> failures(PolicyEdition edition) {
    var problems = new Problems();
    var cases =
        SavedCases.read(
            SourceText.ofFile("case", entry()), CaseFile.forEdition(edition, problems), problems);
    if (problems.errors().isEmpty()) {
      try {
        cases.run(problems);
      } catch (PolicyFault fault) {
        return List.of(String.valueOf(fault.getMessage()));
      }
    }
    return problems.errors().stream().map(Problem::message).toList();
  }

  private static List<String> price(Price price) {
    return List.of(
        "currency: " + price.total().currency().getCurrencyCode(),
        "price: \"" + price.total().figure() + "\"",
        "tokens: " + price.tokens(),
        "planMinutes: " + price.planMinutes());
  }

  private static String list(List<String> words) {
    return "[" + String.join(", ", words.stream().map(YamlText::scalar).toList()) + "]";
  }

  private static String time(Optional<OffsetDateTime> time) {
    return time.map(OffsetDateTime::toString).orElse(NEVER);
  }
}
