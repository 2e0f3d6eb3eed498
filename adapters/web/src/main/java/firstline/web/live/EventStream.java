package firstline.web.live;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries signals to one browser as {@code text/event-stream}. It holds the request's thread, a
 * virtual one, until the browser leaves or listening is over; then the browser connects again.
 */
public final class EventStream {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private EventStream() {}

  /**
   * Serves until the end. The listening is closed in any case.
   *
   * @param first what the browser has missed; it is read after listening began, so that nothing is
   *     lost
   * @param render what the browser is told of a signal; may be nothing
   */
  public static <T> void serve(
      Context ctx,
      Listening<T> listening,
      Supplier<List<ServerEvent>> first,
      Function<T, List<ServerEvent>> render)
      throws InterruptedException {
    try (listening) {
      var out = open(ctx);
      out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
      write(out, first.get());
      while (!listening.over()) {
        var signal = listening.next(HEARTBEAT);
        if (signal.isPresent()) {
          write(out, render.apply(signal.get()));
        } else if (!listening.over()) {
          out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    } catch (IOException gone) {
      LOG.debug("A browser has left {}", ctx.path(), gone);
    }
  }

  private static ServletOutputStream open(Context ctx) throws IOException {
    var response = ctx.res();
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    ctx.disableCompression();
    return response.getOutputStream();
  }

  private static void write(ServletOutputStream out, List<ServerEvent> events) throws IOException {
    for (var event : events) {
      out.write(event.wire().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
