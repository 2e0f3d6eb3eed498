package firstline.knowledge.policy;

import firstline.core.policy.Case;
import firstline.core.policy.Policy;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import firstline.knowledge.source.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Reads cases out of YAML or JSON. What is not written is as the contract says; what is written and
 * not understood is noted, and nothing is guessed. A {@code null} is as good as not written.
 */
public final class CaseFile {
  private final Function<String, PolicyShelf.Found> policies;
  private final IssueTypes types;
  private final Optional<String> defaultPolicy;
  private final Problems problems;

  /** A case with the policy that it is for. */
  public record Posed(Policy policy, Case request) {}

  /**
   * A reader of cases.
   *
   * @param defaultPolicy for cases that name none
   */
  public CaseFile(PolicyShelf shelf, Optional<String> defaultPolicy, Problems problems) {
    this(shelf::find, shelf.issueTypes(), defaultPolicy, problems);
  }

  private CaseFile(
      Function<String, PolicyShelf.Found> policies,
      IssueTypes types,
      Optional<String> defaultPolicy,
      Problems problems) {
    this.policies = policies;
    this.types = types;
    this.defaultPolicy = defaultPolicy;
    this.problems = problems;
  }

  /** A reader of cases that are all for one version of a policy. */
  public static CaseFile forEdition(PolicyEdition edition, Problems problems) {
    return forPolicy(edition.policy(), edition.issueTypes(), problems);
  }

  /** A reader of cases that are all for one policy, and may name no other. */
  static CaseFile forPolicy(Policy policy, IssueTypes types, Problems problems) {
    return new CaseFile(
        name ->
            name.equals(policy.name())
                ? new PolicyShelf.Found.Usable(policy)
                : new PolicyShelf.Found.Unknown(Set.of(policy.name())),
        types,
        Optional.of(policy.name()),
        problems);
  }

  /** The cases of a file, one for each document, in order; those that could be read. */
  public List<Posed> read(SourceText file) {
    var posed = new ArrayList<Posed>();
    var documents = new AtomicInteger();
    int before = problems.errors().size();
    Yaml.readEach(
        file,
        problems,
        document -> {
          if (!isEmpty(document)) {
            documents.incrementAndGet();
            read(document).ifPresent(posed::add);
          }
        });
    if (documents.get() == 0 && problems.errors().size() == before) {
      problems.error(file.start(), "there is no case here");
    }
    return posed;
  }

  /** One case; nothing, after notes, if it cannot be read. */
  public Optional<Posed> read(Node document) {
    return FieldReader.of(withoutNulls(document), problems).flatMap(this::posed);
  }

  private Optional<Posed> posed(FieldReader fields) {
    var named = fields.optionalText("policy");
    var name = named.map(SourceText::text).or(() -> defaultPolicy);
    if (name.isEmpty()) {
      problems.error(
          fields.place(), "the case names no policy: write 'policy: NAME' or give --policy");
    }
    var place = named.map(SourceText::start).orElse(fields.place());
    return name.flatMap(wanted -> policy(wanted, place))
        .flatMap(
            policy ->
                new CaseReader(policy, types, problems)
                    .read(fields)
                    .map(request -> new Posed(policy, request)));
  }

  private Optional<Policy> policy(String name, Place place) {
    return switch (policies.apply(name)) {
      case PolicyShelf.Found.Usable(Policy policy) -> Optional.of(policy);
      case PolicyShelf.Found.Broken(var broken) -> {
        problems.error(place, "the policy '" + name + "' has problems: " + broken.getFirst());
        yield Optional.empty();
      }
      case PolicyShelf.Found.Unknown(var known) -> {
        problems.error(
            place, "there is no policy '" + name + "'; there are " + String.join(", ", known));
        yield Optional.empty();
      }
    };
  }

  private static Node withoutNulls(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar;
      case Node.Items(Place place, List<Node> items) ->
          new Node.Items(place, items.stream().map(CaseFile::withoutNulls).toList());
      case Node.Fields(Place place, Map<String, Node.Entry> entries) -> {
        var kept = new LinkedHashMap<String, Node.Entry>();
        entries.forEach(
            (key, entry) -> {
              if (!isNull(entry.value())) {
                kept.put(key, new Node.Entry(entry.place(), withoutNulls(entry.value())));
              }
            });
        yield new Node.Fields(place, kept);
      }
    };
  }

  /** Between or after the lines that separate documents, there may be nothing. */
  private static boolean isEmpty(Node document) {
    return document instanceof Node.Scalar(Place place, SourceText text) && text.text().isBlank();
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar(Place place, SourceText text)
        && (text.text().equals("null") || text.text().equals("~"));
  }
}
