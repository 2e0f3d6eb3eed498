package firstline.web.console;

import firstline.web.frame.ClientAddress;
import firstline.web.login.Clockface;
import firstline.web.login.Door;
import firstline.web.login.PasswordChange;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;

/** A member's own account: the password. */
final class AccountPages {
  private record Problems(String current, String wanted, String notice) {
    static final Problems NONE = new Problems("", "", "");
  }

  private final ConsolePages pages;
  private final PasswordChange change;
  private final Door door;
  private final Clockface clockface;

  AccountPages(ConsolePages pages, PasswordChange change, Door door, Clockface clockface) {
    this.pages = pages;
    this.change = change;
    this.door = door;
    this.clockface = clockface;
  }

  void form(Context ctx) {
    boolean changed = ctx.queryParam("changed") != null;
    var done = "Your password is changed. You were logged out everywhere else.";
    show(ctx, changed ? new Problems("", "", done) : Problems.NONE);
  }

  void change(Context ctx) {
    var current = Objects.requireNonNullElse(ctx.formParam("current"), "");
    var wanted = Objects.requireNonNullElse(ctx.formParam("password"), "");
    var member = Door.member(ctx);
    switch (change.change(member, current, wanted, ClientAddress.of(ctx))) {
      case PasswordChange.Result.Changed(var session) -> {
        door.admit(ctx, session);
        ctx.redirect("/console/account?changed=on", HttpStatus.SEE_OTHER);
      }
      case PasswordChange.Result.WrongPassword _ ->
          problem(ctx, new Problems("This is not your current password.", "", ""));
      case PasswordChange.Result.Objected(String words) ->
          problem(ctx, new Problems("", words, ""));
      case PasswordChange.Result.Paused(var until) ->
          problem(
              ctx,
              new Problems("Too many tries. Try again " + clockface.from(until) + ".", "", ""));
    }
  }

  private void problem(Context ctx, Problems problems) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, problems);
  }

  private void show(Context ctx, Problems problems) {
    var member = Door.member(ctx);
    Map<String, Object> params =
        Map.of(
            "name",
            member.name(),
            "email",
            member.email(),
            "rank",
            Words.of(member.rank()),
            "current",
            problems.current,
            "wanted",
            problems.wanted,
            "notice",
            problems.notice);
    pages.show(ctx, "account", "Your account", "account", params);
  }
}
