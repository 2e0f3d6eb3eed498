package firstline.core.conversation;

import firstline.core.flow.FlowRun;

/**
 * A flow that was set aside because the customer had been silent for long.
 *
 * @param offered whether the customer was asked since whether to go on
 */
public record Parked(FlowRun run, boolean offered) {}
