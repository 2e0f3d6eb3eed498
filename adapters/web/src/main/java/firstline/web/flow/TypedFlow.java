package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.knowledge.curation.FlowStart;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was typed into the editor of a flow.
 *
 * @param files all of its files, by their names
 * @param seen the edition whose files were opened; empty for a flow that there is not yet
 */
record TypedFlow(FlowSlug flow, Map<String, String> files, String seen, String note) {
  private static final int LONGEST_NOTE = 300;
  private static final String FIELD = "file:";

  /** What a form brings; files that no flow can have are left out. */
  static TypedFlow of(Context ctx, FlowPorts ports) {
    var seen = Objects.requireNonNullElse(ctx.formParam("seen"), "");
    var flow = seen.isEmpty() ? FlowPorts.named(ctx) : ports.flow(ctx).slug();
    var files = new TreeMap<String, String>();
    ctx.formParamMap()
        .forEach(
            (field, values) -> {
              if (field.startsWith(FIELD) && !values.isEmpty()) {
                files.put(field.substring(FIELD.length()), values.getFirst().replace("\r\n", "\n"));
              }
            });
    var known = ports.desk().files(flow).keySet();
    files.keySet().removeIf(name -> !known.contains(name) && !FlowStart.isFile(name));
    var note = Objects.requireNonNullElse(ctx.formParam("note"), "").strip();
    return new TypedFlow(
        flow, files, seen, note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
  }

  /** The same with one file more; one that is there stays as it is. */
  TypedFlow with(String name, String text) {
    var more = new TreeMap<>(files);
    more.putIfAbsent(name, text);
    return new TypedFlow(flow, more, seen, note);
  }

  /** The name of a file, if it lies in the flow's folder; otherwise its path. */
  String name(String path) {
    var folder = "flows/" + flow + "/";
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }
}
