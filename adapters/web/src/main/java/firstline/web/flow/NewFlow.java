package firstline.web.flow;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.web.policy.Shower;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Begins a flow: what it is called and what it is about; its first files come from there. */
final class NewFlow {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 40;

  private final FlowPorts ports;
  private final FlowEditor editor;
  private final Shower shower;

  NewFlow(FlowPorts ports, FlowEditor editor, Shower shower) {
    this.ports = ports;
    this.editor = editor;
    this.shower = shower;
  }

  void form(Context ctx) {
    show(ctx, "", "", "");
  }

  /** Opens the editor with the first files; nothing is kept before it is published. */
  void begin(Context ctx) {
    var slug = typed(ctx, "slug");
    var issue = issue(typed(ctx, "issue"));
    boolean free =
        slug.length() <= LONGEST
            && SLUG.matcher(slug).matches()
            && ports.desk().served(new FlowSlug(slug)).isEmpty();
    if (free && issue.isPresent()) {
      editor.begin(ctx, new FlowSlug(slug), issue.get());
      return;
    }
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(
        ctx,
        slug,
        typed(ctx, "issue"),
        "Use small letters, digits and hyphens, and a name that no flow has yet.");
  }

  private Optional<IssueType> issue(String typed) {
    return ports.desk().content().issues().keySet().stream()
        .filter(type -> type.value().equals(typed))
        .findFirst();
  }

  private void show(Context ctx, String slug, String issue, String error) {
    var issues =
        ports.desk().content().issues().values().stream()
            .map(known -> new NewFlowView.Choice(known.type().value(), known.title()))
            .sorted(Comparator.comparing(NewFlowView.Choice::value))
            .toList();
    var view = new NewFlowView(slug, issue, issues, error);
    shower.show(ctx, "newflow", "New flow", "flows", Map.of("view", view));
  }

  private static String typed(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "").strip();
  }
}
