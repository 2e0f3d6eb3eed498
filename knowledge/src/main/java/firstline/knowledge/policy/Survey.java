package firstline.knowledge.policy;

import firstline.core.policy.Case;
import firstline.core.policy.IssueProfile;
import firstline.core.policy.Judge;
import firstline.core.policy.PolicyFault;
import firstline.core.policy.Rule;
import firstline.core.policy.Stage;
import firstline.core.policy.Wording;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leads many made-up cases through a policy and sees which rules speak: what nobody decides, what
 * two rules decide, and what never comes to speak.
 */
final class Survey {
  private static final int CASES_A_TYPE = 80;
  private static final int SEARCHES_A_RULE = 4_000;
  private static final long SEED = 20_260_310L;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"-])\\d{1,6}(?![\\w\"-])");
  private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");

  private final WrittenPolicy written;
  private final IssueTypes types;
  private final Problems problems;
  private final Judge judge;
  private final CaseSampler sampler;
  private final Map<Rule, Place> places = new IdentityHashMap<>();
  private final Set<Rule> reached = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> told = new TreeSet<>();

  Survey(WrittenPolicy written, IssueTypes types, Problems problems) {
    this.written = written;
    this.types = types;
    this.problems = problems;
    this.judge = new Judge(written.policy());
    this.sampler = new CaseSampler(written.policy(), numbers(), SEED);
    written.rules().forEach(each -> places.put(each.rule(), each.place()));
  }

  void run() {
    for (var type : types.all()) {
      for (int i = 0; i < CASES_A_TYPE; i++) {
        lead(sampler.about(type));
      }
    }
    for (var each : written.rules()) {
      if (!search(each.rule())) {
        problems.error(each.place(), "no case comes to this rule");
      }
    }
  }

  /** Looks for a case that a rule speaks to, first among the types that it names. */
  private boolean search(Rule rule) {
    var named = typesNamedBy(rule);
    for (int i = 0; i < SEARCHES_A_RULE && !reached.contains(rule); i++) {
      var type = named.get(i % named.size());
      lead(sampler.about(type));
    }
    return reached.contains(rule);
  }

  private void lead(Case request) {
    try {
      if (judge.trace(request, this::holding).isEmpty()) {
        tell(written.place(), "no rule decides the type " + typeOf(request));
      }
    } catch (PolicyFault fault) {
      tell(written.place(), String.valueOf(fault.getMessage()));
    }
  }

  private void holding(Stage stage, List<Rule> rules) {
    if (!rules.isEmpty()) {
      reached.add(rules.getFirst());
    }
    if (rules.size() > 1) {
      var second = rules.get(1);
      reached.add(second);
      tell(
          placeOf(second),
          "in the stage '%s', this rule and the one at %s hold for the same case"
              .formatted(Wording.of(stage), placeOf(rules.getFirst())));
    }
  }

  private void tell(Place place, String message) {
    if (told.add(place + " " + message)) {
      problems.error(place, message);
    }
  }

  private Place placeOf(Rule rule) {
    return places.getOrDefault(rule, written.place());
  }

  private static String typeOf(Case request) {
    return request.issue().map(issue -> issue.profile().type().value()).orElse("");
  }

  private Collection<Integer> numbers() {
    var numbers = new TreeSet<Integer>();
    written.sources().stream()
        .flatMap(source -> NUMBER.matcher(source).results())
        .forEach(match -> numbers.add(Integer.valueOf(match.group())));
    return numbers;
  }

  private List<IssueProfile> typesNamedBy(Rule rule) {
    var source = rule.when().map(condition -> condition.source()).orElse("");
    var named =
        WORD.matcher(source).results().map(match -> match.group(1)).flatMap(this::type).toList();
    return named.isEmpty() ? List.copyOf(types.all()) : named;
  }

  private Stream<IssueProfile> type(String word) {
    return types.all().stream().filter(profile -> profile.type().value().equals(word));
  }
}
