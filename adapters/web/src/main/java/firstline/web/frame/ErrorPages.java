package firstline.web.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.EOFException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for what went wrong: a page for people, plain words for scripts. A fault gets a number
 * that stands in the log, never its detail on the page.
 */
final class ErrorPages implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus(), detail(e)));
    routes.exception(Exception.class, this::fault);
    routes.error(404, ctx -> missing(ctx));
  }

  /** The library's own words about a missing route are for programmers. */
  private static Optional<String> detail(HttpResponseException e) {
    return Optional.ofNullable(e.getMessage()).filter(words -> e.getStatus() != 404);
  }

  private void missing(Context ctx) {
    if (ctx.resultInputStream() == null) {
      show(ctx, 404, Optional.empty());
    }
  }

  private void fault(Exception fault, Context ctx) {
    if (fault instanceof EOFException) {
      LOG.debug("A client went away from {}", ctx.path());
      return;
    }
    var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("Fault {} at {} {}", number, ctx.method(), ctx.path(), fault);
    if (ctx.res().isCommitted()) {
      return;
    }
    show(ctx, 500, Optional.of("If you write to us about it, name the number " + number + "."));
  }

  private void show(Context ctx, int status, Optional<String> detail) {
    ctx.status(status).header("Cache-Control", "no-store");
    var title = title(status);
    var words = detail.orElseGet(() -> words(status));
    if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("text/html")) {
      pages.show(
          ctx, "page/error.jte", Sheet.titled(title), Map.of("status", status, "words", words));
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(title + ". " + words + "\n");
    }
  }

  private static String title(int status) {
    return switch (status) {
      case 403 -> "This is not open to you";
      case 404 -> "There is no such page";
      case 413 -> "That is too large";
      case 429 -> "That was a little fast";
      default -> status < 500 ? "This request was not understood" : "Something of ours failed";
    };
  }

  private static String words(int status) {
    return status == 404
        ? "The address may be mistyped, or the page was moved."
        : "Go back and try once more.";
  }
}
