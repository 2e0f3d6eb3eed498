package firstline.knowledge.policy;

import firstline.core.policy.Rule;
import firstline.knowledge.source.Place;

/** A rule and where it was written. */
record WrittenRule(Rule rule, Place place) {}
