package firstline.web.login;

import firstline.core.port.StaffDirectory.Member;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.Sheet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page behind a one-time link: a member sets name, e-mail address and password. */
public final class WelcomePages implements Routes {
  private final Pages pages;
  private final Invitations invitations;
  private final Door door;
  private final Journal journal;

  public WelcomePages(Pages pages, Invitations invitations, Door door, Journal journal) {
    this.pages = pages;
    this.invitations = invitations;
    this.door = door;
    this.journal = journal;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/console/welcome/{link}", this::form);
    routes.post("/console/welcome/{link}", this::accept);
  }

  private void form(Context ctx) {
    link(ctx)
        .flatMap(invitations::invited)
        .ifPresentOrElse(
            member -> show(ctx, blank(member), Newcomer.Objections.nothing()), () -> gone(ctx));
  }

  private static Newcomer blank(Member member) {
    return member.email().equals(FirstAdmin.PLACEHOLDER)
        ? new Newcomer("", "", "")
        : new Newcomer(member.name(), member.email(), "");
  }

  private void accept(Context ctx) {
    var newcomer = new Newcomer(field(ctx, "name"), field(ctx, "email"), field(ctx, "password"));
    var result =
        link(ctx)
            .map(link -> invitations.accept(link, newcomer))
            .orElseGet(Invitations.Result.Gone::new);
    switch (result) {
      case Invitations.Result.Welcome(var member, var session) -> {
        journal.did(member.id(), "staff.joined", member.email(), "by one-time link");
        door.admit(ctx, session);
        ctx.redirect(NextPage.START, HttpStatus.SEE_OTHER);
      }
      case Invitations.Result.Objected(var objections) -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, newcomer, objections);
      }
      case Invitations.Result.Gone _ -> gone(ctx);
    }
  }

  private static Optional<Token> link(Context ctx) {
    return Token.parse(ctx.pathParam("link"));
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "");
  }

  private void show(Context ctx, Newcomer newcomer, Newcomer.Objections objections) {
    Map<String, Object> params =
        Map.of(
            "formToken", Door.visit(ctx).token().formToken(),
            "newcomer", newcomer,
            "objections", objections);
    secretive(ctx);
    pages.show(ctx, "login/welcome.jte", Sheet.titled("Welcome").script("password.js"), params);
  }

  private void gone(Context ctx) {
    ctx.status(HttpStatus.GONE);
    pages.show(ctx, "login/gone.jte", Sheet.titled("This link is used up"), Map.of());
  }

  /** The address of this page is a secret, so it is told to nobody. */
  private static void secretive(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer");
  }
}
