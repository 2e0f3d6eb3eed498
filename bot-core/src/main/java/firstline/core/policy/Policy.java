package firstline.core.policy;

import firstline.core.desk.BusinessHours;
import firstline.core.desk.Targets;
import firstline.core.message.Rung;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider's support policy, compiled. Immutable; may be asked from several threads.
 *
 * @param name as it is chosen in the settings
 * @param version named by every decision
 * @param zone in which days are counted
 * @param clauses by id, in the order of the file
 * @param hours the business hours; always open where there are none
 * @param estimateMinutes for work that nobody estimated
 * @param missedTarget what a target that was missed brings, where it brings something
 * @param rules by stage, in the order of the file
 */
public record Policy(
    String name,
    String title,
    String version,
    ZoneId zone,
    Map<String, Clause> clauses,
    Optional<BusinessHours> hours,
    Optional<Window> window,
    List<Rung> ladder,
    Plans plans,
    TokenTable tokens,
    int estimateMinutes,
    List<Detail.Wanted> details,
    Map<Urgency, Targets> targets,
    Optional<MissedTarget> missedTarget,
    Map<Stage, List<Rule>> rules) {
  public Policy {
    ladder = List.copyOf(ladder);
    details = List.copyOf(details);
    targets = Map.copyOf(targets);
    rules = Map.copyOf(rules);
  }

  /**
   * What this policy says to a case.
   *
   * @throws PolicyFault if a rule fails or none decides
   */
  public Verdict decide(Case request) {
    return new Judge(this).decide(request);
  }

  /** The same policy with days counted in another zone, which the provider has set. */
  public Policy countingIn(ZoneId other) {
    return new Policy(
        name,
        title,
        version,
        other,
        clauses,
        hours,
        window,
        ladder,
        plans,
        tokens,
        estimateMinutes,
        details,
        targets,
        missedTarget,
        rules);
  }

  /** The rules of a stage; none if the policy has nothing to say there. */
  public List<Rule> rules(Stage stage) {
    return rules.getOrDefault(stage, List.of());
  }
}
