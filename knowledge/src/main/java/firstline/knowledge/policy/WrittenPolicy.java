package firstline.knowledge.policy;

import firstline.core.policy.Policy;
import firstline.knowledge.source.Place;
import java.util.List;

/**
 * A policy and where its rules were written.
 *
 * @param sources the conditions and terms as they were written
 * @param place of the rules as a whole
 */
record WrittenPolicy(Policy policy, List<WrittenRule> rules, List<String> sources, Place place) {
  WrittenPolicy {
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
  }
}
