package firstline.web.login;

import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.Sheet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything under {@code /console}: knows who comes, keeps strangers to the log-in
 * and the one-time links, and takes no form that was not made for this browser.
 */
public final class Door implements Routes {
  /** The form field that every form carries. */
  public static final String FIELD = "_form";

  /** The header that scripts send instead of the field. */
  public static final String HEADER = "X-Form-Token";

  /** Scripts that only keep a page fresh say so; it does not count as using the session. */
  public static final String LIVE = "X-Live";

  private static final String COOKIE = "firstline_staff";
  private static final String VISIT = "firstline.visit";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Sessions sessions;
  private final Pages pages;

  public Door(Sessions sessions, Pages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.before("/console", this::check);
    routes.before("/console/*", this::check);
  }

  /** Who has come; every request under {@code /console} has somebody. */
  public static Visit visit(Context ctx) {
    Visit visit = ctx.attribute(VISIT);
    if (visit == null) {
      throw new IllegalStateException(ctx.path() + " is served without the door before it");
    }
    return visit;
  }

  /** Who is logged in, where only members come. */
  public static Member member(Context ctx) {
    return switch (visit(ctx)) {
      case Visit.Known(Token _, Member member) -> member;
      case Visit.Stranger _ -> throw new UnauthorizedResponse("Log in first.");
    };
  }

  /** Lets only members of a rank or above on to the handler. */
  public static Handler from(Rank rank, Handler handler) {
    return ctx -> {
      if (member(ctx).rank().compareTo(rank) < 0) {
        throw new ForbiddenResponse("Your role does not include this page.");
      }
      handler.handle(ctx);
    };
  }

  /** Begins a session in this browser, in place of whatever it had. */
  public void admit(Context ctx, Token session) {
    sessions.end(visit(ctx).token());
    carry(ctx, session);
  }

  /** Ends the session of this browser. */
  public void dismiss(Context ctx) {
    sessions.end(visit(ctx).token());
    carry(ctx, Token.random());
  }

  private void check(Context ctx) {
    var visit = recognise(ctx);
    ctx.attribute(VISIT, visit);
    if (!READING.contains(ctx.method().name()) && !visit.token().formMatches(sent(ctx))) {
      refuse(ctx);
    } else if (visit instanceof Visit.Stranger && !isOpen(ctx.path())) {
      turnAway(ctx);
    }
  }

  private void refuse(Context ctx) {
    var words = "This form has expired. Go back, load the page again and send it once more.";
    if (isTyped(ctx)) {
      giveBack(ctx, HttpStatus.FORBIDDEN, words);
    } else {
      throw new ForbiddenResponse(words);
    }
  }

  private Visit recognise(Context ctx) {
    var carried = Token.parse(ctx.cookie(COOKIE));
    boolean live = isLive(ctx);
    var member = carried.flatMap(token -> live ? sessions.look(token) : sessions.use(token));
    if (member.isPresent()) {
      return new Visit.Known(carried.orElseThrow(), member.get());
    }
    return new Visit.Stranger(carried.orElseGet(() -> carry(ctx, Token.random())));
  }

  private static @Nullable String sent(Context ctx) {
    return Optional.ofNullable(ctx.header(HEADER)).orElseGet(() -> ctx.formParam(FIELD));
  }

  /** People are led to the log-in and back; scripts are told. */
  private void turnAway(Context ctx) {
    if (isScript(ctx)) {
      throw new UnauthorizedResponse("You are no longer logged in.");
    }
    if (isTyped(ctx)) {
      giveBack(ctx, HttpStatus.UNAUTHORIZED, "You are no longer logged in.");
      return;
    }
    boolean page = ctx.method().name().equals("GET");
    var next = page ? ctx.path() + query(ctx) : "/console";
    ctx.redirect("/console/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    ctx.skipRemainingHandlers();
  }

  /** Whether something was written that must not be lost. */
  private static boolean isTyped(Context ctx) {
    return !isScript(ctx) && ctx.formParam("text") != null;
  }

  /** Shows what was typed and not sent, so that it can be copied. */
  private void giveBack(Context ctx, HttpStatus status, String words) {
    var text = Objects.requireNonNullElse(ctx.formParam("text"), "");
    ctx.status(status).skipRemainingHandlers();
    pages.show(
        ctx, "login/unsent.jte", Sheet.titled("Not sent"), Map.of("words", words, "text", text));
  }

  private static boolean isScript(Context ctx) {
    return ctx.header(HEADER) != null || isLive(ctx);
  }

  private static String query(Context ctx) {
    return ctx.queryString() == null ? "" : "?" + ctx.queryString();
  }

  /** Whether a page only keeps itself fresh. Event streams cannot send headers of their own. */
  private static boolean isLive(Context ctx) {
    return ctx.header(LIVE) != null || ctx.path().equals("/console/live");
  }

  private static boolean isOpen(String path) {
    return path.equals("/console/login") || path.startsWith("/console/welcome/");
  }

  private Token carry(Context ctx, Token token) {
    int seconds = (int) Sessions.LONGEST.toSeconds();
    ctx.cookie(
        new Cookie(
            COOKIE,
            token.value(),
            "/console",
            seconds,
            pages.settings().secure(),
            true,
            null,
            SameSite.LAX));
    return token;
  }
}
