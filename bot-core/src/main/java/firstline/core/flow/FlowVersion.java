package firstline.core.flow;

import firstline.core.catalog.FlowSlug;

/** A flow as it was at one time; the same words always mean the same steps. */
public record FlowVersion(FlowSlug flow, String version) {
  @Override
  public String toString() {
    return flow + "@" + version;
  }
}
