package firstline.knowledge.policy;

import firstline.core.policy.Rule;
import firstline.knowledge.source.Place;

/**
 * A rule and where it was written.
 *
 * @param sound whether nothing is wrong with it as it is written
 * @param settles whether it is known what it settles
 */
record WrittenRule(Rule rule, Place place, boolean sound, boolean settles) {}
