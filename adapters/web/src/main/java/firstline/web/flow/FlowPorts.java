package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.port.Documents;
import firstline.core.port.FlowArchive;
import firstline.core.port.FlowLog;
import firstline.core.port.StaffDirectory;
import firstline.core.rehearsal.Scenery;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.ContentFiles;
import firstline.knowledge.curation.FlowDesk;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.flow.ProbeSpec;
import firstline.web.console.Times;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the pages about flows are handed.
 *
 * @param archive every version that was served
 * @param log how flows went
 * @param files the content's files as they are served
 * @param sceneries sets up what conversations are tried before, on some content
 * @param probes the checks that there are
 */
public record FlowPorts(
    FlowDesk desk,
    FlowArchive archive,
    FlowLog log,
    Documents documents,
    Supplier<ContentFiles> files,
    Function<Content, Scenery> sceneries,
    Set<ProbeSpec> probes,
    StaffDirectory staff,
    Times times) {
  public FlowPorts {
    probes = Set.copyOf(probes);
  }

  /** The flow that a page is about, as it is served. */
  FlowText flow(Context ctx) {
    return desk.served(named(ctx)).orElseThrow(NotFoundResponse::new);
  }

  /** The slug of the flow that a page is about, whether there is one or not. */
  static FlowSlug named(Context ctx) {
    try {
      return new FlowSlug(ctx.pathParam("flow"));
    } catch (IllegalArgumentException noSlug) {
      throw new NotFoundResponse();
    }
  }

  /** The names of staff by their numbers. */
  Map<Long, String> names() {
    return staff.all().stream()
        .collect(Collectors.toMap(member -> member.id().value(), member -> member.name()));
  }
}
