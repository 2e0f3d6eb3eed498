package firstline.violation.foreign.flow;

import org.awaitility.core.ConditionFactory;

/** A library that bot-core may use nowhere. */
record ForeignInFlow(ConditionFactory factory) {}
