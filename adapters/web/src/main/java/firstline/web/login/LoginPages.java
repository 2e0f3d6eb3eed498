package firstline.web.login;

import firstline.web.frame.ClientAddress;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.Sheet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Logging in and out. */
public final class LoginPages implements Routes {
  private final Pages pages;
  private final LogIn logIn;
  private final Door door;
  private final Journal journal;
  private final Clockface clockface;

  public LoginPages(Pages pages, LogIn logIn, Door door, Journal journal, Clockface clockface) {
    this.pages = pages;
    this.logIn = logIn;
    this.door = door;
    this.journal = journal;
    this.clockface = clockface;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/console/login", this::form);
    routes.post("/console/login", this::attempt);
    routes.post("/console/logout", this::leave);
  }

  private void form(Context ctx) {
    if (Door.visit(ctx) instanceof Visit.Known) {
      ctx.redirect(NextPage.of(ctx.queryParam("next")), HttpStatus.SEE_OTHER);
      return;
    }
    show(ctx, NextPage.of(ctx.queryParam("next")), "", "");
  }

  private void attempt(Context ctx) {
    var email = Objects.requireNonNullElse(ctx.formParam("email"), "");
    var password = Objects.requireNonNullElse(ctx.formParam("password"), "");
    var next = NextPage.of(ctx.formParam("next"));
    switch (logIn.attempt(email, password, ClientAddress.of(ctx))) {
      case LogIn.Result.Welcome welcome -> {
        door.admit(ctx, welcome.token());
        ctx.redirect(next, HttpStatus.SEE_OTHER);
      }
      case LogIn.Result.Wrong _ -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, next, email, "The e-mail address or the password is not right.");
      }
      case LogIn.Result.Paused(Instant until) -> {
        ctx.status(HttpStatus.TOO_MANY_REQUESTS);
        show(ctx, next, email, "Too many tries. Try again " + clockface.from(until) + ".");
      }
    }
  }

  private void leave(Context ctx) {
    if (Door.visit(ctx) instanceof Visit.Known(Token _, var member)) {
      journal.did(member.id(), "staff.logged-out", member.email(), "");
    }
    door.dismiss(ctx);
    ctx.redirect("/console/login", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, String next, String email, String problem) {
    Map<String, Object> params =
        Map.of(
            "formToken", Door.visit(ctx).token().formToken(),
            "next", next,
            "email", email,
            "problem", problem);
    pages.show(ctx, "login/login.jte", Sheet.titled("Log in"), params);
  }
}
