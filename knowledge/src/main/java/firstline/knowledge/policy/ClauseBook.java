package firstline.knowledge.policy;

import firstline.core.policy.Clause;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Node;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clauses that a policy may cite: its own, and those of Firstline. */
final class ClauseBook {
  private final Problems problems;
  private final Map<String, Clause> clauses = new LinkedHashMap<>();
  private final Map<String, Place> own = new LinkedHashMap<>();
  private final Set<String> cited = new HashSet<>();

  ClauseBook(Problems problems) {
    this.problems = problems;
  }

  /** Takes clauses in that need not be cited. */
  void addCommon(FieldReader fields) {
    fields.entries().forEach((id, entry) -> add(id, fields));
  }

  /** Takes a policy's own clauses in. */
  void addOwn(FieldReader fields) {
    for (Map.Entry<String, Node.Entry> entry : fields.entries().entrySet()) {
      if (clauses.containsKey(entry.getKey())) {
        problems.error(entry.getValue().place(), entry.getKey() + " is a clause of Firstline");
      } else {
        add(entry.getKey(), fields);
        own.put(entry.getKey(), entry.getValue().place());
      }
    }
  }

  /** The clauses that a list names, each of which must exist. */
  List<Clause> cite(FieldReader fields, String key) {
    return fields.texts(key).stream().flatMap(id -> cite(id).stream()).toList();
  }

  Map<String, Clause> all() {
    return clauses;
  }

  /** Warns of every clause of the policy's own that nothing cites. */
  void tellUncited() {
    own.forEach(
        (id, place) -> {
          if (!cited.contains(id)) {
            problems.warning(place, "nothing cites " + id);
          }
        });
  }

  private void add(String id, FieldReader fields) {
    fields.text(id).ifPresent(text -> clauses.put(id, new Clause(id, text.text().strip())));
  }

  private Optional<Clause> cite(SourceText id) {
    var clause = Optional.ofNullable(clauses.get(id.text()));
    if (clause.isEmpty()) {
      problems.error(id.start(), "there is no clause " + id.text());
    }
    cited.add(id.text());
    return clause;
  }
}
