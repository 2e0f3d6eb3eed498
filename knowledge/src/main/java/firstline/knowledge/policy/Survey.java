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
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leads many made-up cases through a policy and sees which rules speak: what nobody decides, what
 * two rules decide, and what never comes to speak. Where rules could not be read, it goes on as if
 * they held now and then, and tells only what does not follow from that.
 */
final class Survey implements Judge.Witness {
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
  private final Set<Rule> unsettled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Rule> guessed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Random guesses = new Random(SEED);
  private final boolean sound;

  /**
   * A survey.
   *
   * @param sound whether nothing was wrong with the file so far
   */
  Survey(WrittenPolicy written, IssueTypes types, Problems problems, boolean sound) {
    this.written = written;
    this.types = types;
    this.problems = problems;
    this.sound = sound;
    this.judge = new Judge(written.policy());
    this.sampler = new CaseSampler(written.policy(), numbers(), SEED);
    written.rules().forEach(each -> places.put(each.rule(), each.place()));
    written.rules().stream()
        .filter(each -> !each.settles())
        .forEach(each -> unsettled.add(each.rule()));
  }

  void run() {
    if (types.all().isEmpty()) {
      return;
    }
    for (var type : types.all()) {
      for (int i = 0; i < CASES_A_TYPE; i++) {
        lead(sampler.about(type));
      }
    }
    for (var each : written.rules()) {
      if (each.sound() && !dependsOnGuesses(each.rule()) && !search(each.rule())) {
        problems.error(each.place(), "no case comes to this rule");
      }
    }
  }

  /** Whether a stage before a rule's settles something that could not be read. */
  private boolean dependsOnGuesses(Rule rule) {
    return written.rules().stream()
        .anyMatch(each -> !each.settles() && each.rule().stage().compareTo(rule.stage()) < 0);
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
    guessed.clear();
    try {
      if (judge.trace(request, this).isEmpty() && guessed.isEmpty()) {
        tell(written.place(), "no rule decides the type " + typeOf(request));
      }
    } catch (PolicyFault fault) {
      if (sound) {
        tell(written.place(), String.valueOf(fault.getMessage()));
      }
    }
  }

  @Override
  public boolean failing(Rule rule, PolicyFault fault) {
    if (sound) {
      throw fault;
    }
    guessed.add(rule);
    return guesses.nextBoolean();
  }

  @Override
  public void holding(Stage stage, List<Rule> rules) {
    rules.stream().findFirst().filter(unsettled::contains).ifPresent(guessed::add);
    var certain = rules.stream().filter(rule -> !guessed.contains(rule)).limit(2).toList();
    rules.stream().limit(2).forEach(reached::add);
    if (certain.size() > 1) {
      tell(
          placeOf(certain.getLast()),
          "in the stage '%s', this rule and the one at %s hold for the same case"
              .formatted(Wording.of(stage), placeOf(certain.getFirst())));
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
