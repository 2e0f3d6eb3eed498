package firstline.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/**
 * What operations asks of a running server.
 *
 * @param unready why it is not ready yet, a line each; empty once it is
 * @param metrics the current figures in the text format of Prometheus
 */
public record Probes(Supplier<List<String>> unready, Supplier<String> metrics) implements Routes {
  /** Always ready, nothing measured. */
  public static Probes none() {
    return new Probes(List::of, () -> "");
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/healthz", ctx -> ctx.contentType("text/plain").result("ok\n"));
    routes.get("/readyz", this::ready);
    routes.get(
        "/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4").result(metrics.get()));
  }

  private void ready(Context ctx) {
    var reasons = unready.get();
    ctx.contentType("text/plain")
        .status(reasons.isEmpty() ? 200 : 503)
        .result((reasons.isEmpty() ? "ready" : String.join("\n", reasons)) + "\n");
  }
}
