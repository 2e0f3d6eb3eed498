package firstline.core.conversation;

import firstline.core.flow.Flow;
import firstline.core.flow.FlowVersion;

/** A flow as it was at one time, with the words that it had. */
public record FlowEdition(Flow flow, Speech words) {
  public FlowVersion version() {
    return new FlowVersion(flow.slug(), flow.version());
  }
}
