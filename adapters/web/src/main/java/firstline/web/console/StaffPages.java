package firstline.web.console;

import firstline.core.desk.AgentId;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.port.StaffJoins.Handle;
import firstline.web.login.Door;
import firstline.web.login.Newcomer;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The staff page, for administrators. */
final class StaffPages {
  private static final TableOrder STANDARD =
      new TableOrder("/console/staff", Map.of("find", ""), "name", false);
  private static final Map<String, Comparator<StaffView.Row>> COLUMNS =
      Map.of(
          "name", Comparator.comparing(StaffView.Row::name, String.CASE_INSENSITIVE_ORDER),
          "email", Comparator.comparing(StaffView.Row::email, String.CASE_INSENSITIVE_ORDER),
          "state", Comparator.comparing(StaffView.Row::state),
          "role", Comparator.comparing(StaffView.Row::rank));

  private final ConsolePages pages;
  private final StaffDirectory staff;
  private final Roster roster;
  private final Joining joining;

  StaffPages(ConsolePages pages, StaffDirectory staff, Roster roster, Joining joining) {
    this.joining = joining;
    this.pages = pages;
    this.staff = staff;
    this.roster = roster;
  }

  void list(Context ctx) {
    show(ctx, new Roster.Result.Done(""));
  }

  void invite(Context ctx) {
    var typed = new Newcomer(field(ctx, "name"), field(ctx, "email"), "");
    var rank = rank(ctx);
    var objections =
        new Newcomer.Objections(
            Newcomer.aboutName(typed.name()),
            Newcomer.aboutEmail(typed.email(), roster::knows),
            Optional.empty());
    if (!objections.none()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, new Roster.Result.Done(""), typed, rank, objections);
      return;
    }
    show(ctx, roster.invite(Door.member(ctx).id(), typed.name(), typed.email(), rank));
  }

  void rank(Context ctx, AgentId id) {
    show(ctx, roster.rank(Door.member(ctx).id(), id, rank(ctx)));
  }

  void active(Context ctx, AgentId id, boolean active) {
    show(ctx, roster.active(Door.member(ctx).id(), id, active));
  }

  void renew(Context ctx, AgentId id) {
    show(ctx, roster.renew(Door.member(ctx).id(), id));
  }

  /** Two members are one person. */
  void join(Context ctx, AgentId id) {
    show(ctx, joining.join(Door.member(ctx).id(), id, new AgentId(number(field(ctx, "as")))));
  }

  /** They are not. */
  void part(Context ctx, AgentId id) {
    show(ctx, joining.part(Door.member(ctx).id(), id));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new BadRequestResponse("The form is not complete.");
    }
  }

  /** The member that {@code {member}} names. */
  static AgentId member(Context ctx) {
    try {
      return new AgentId(Long.parseLong(ctx.pathParam("member")));
    } catch (NumberFormatException notANumber) {
      throw new NotFoundResponse();
    }
  }

  private void show(Context ctx, Roster.Result result) {
    if (result instanceof Roster.Result.Refused) {
      ctx.status(HttpStatus.CONFLICT);
    }
    show(ctx, result, new Newcomer("", "", ""), Rank.AGENT, Newcomer.Objections.nothing());
  }

  private void show(
      Context ctx,
      Roster.Result result,
      Newcomer typed,
      Rank rank,
      Newcomer.Objections objections) {
    var me = Door.member(ctx).id();
    var order = TableOrder.of(ctx, STANDARD, COLUMNS.keySet());
    var view =
        new StaffView(
            rows(order, me),
            order,
            ranks(),
            accounts(),
            result instanceof Roster.Result.Done(String words) ? words : "",
            result instanceof Roster.Result.Refused(String words) ? words : "",
            result instanceof Roster.Result.Linked(var member, String path)
                ? Optional.of(new StaffView.LinkView(member.name(), pages.base(ctx) + path))
                : Optional.empty(),
            typed,
            value(rank),
            objections);
    pages.show(ctx, "staff", "Staff", "staff", Map.of("view", view));
  }

  private List<StaffView.Row> rows(TableOrder order, AgentId me) {
    var wanted = order.filter("find").toLowerCase(Locale.ROOT);
    var rows =
        staff.all().stream()
            .map(member -> row(member, me, joining.handle(member.id())))
            .filter(
                row -> (row.name() + " " + row.email()).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    return order.sorted(rows, COLUMNS);
  }

  private StaffView.Row row(Member member, AgentId me, Optional<Handle> handle) {
    var state = member.passwordHash().isPresent() ? "Active" : "Invited";
    var met = handle.map(h -> "In " + Words.of(h.channel()));
    var same = handle.filter(Handle::isJoined).flatMap(h -> staff.byId(h.member()));
    return new StaffView.Row(
        member.id().value(),
        member.name(),
        member.email(),
        value(member.rank()),
        member.active() ? met.orElse(state) : "Deactivated",
        member.active(),
        member.id().equals(me),
        met.isPresent(),
        same.map(Member::name));
  }

  /** Whom somebody who was met on a platform can turn out to be. */
  private List<StaffView.Account> accounts() {
    return staff.all().stream()
        .filter(member -> joining.handle(member.id()).isEmpty())
        .map(member -> new StaffView.Account(member.id().value(), member.name()))
        .toList();
  }

  private static List<StaffView.RankView> ranks() {
    return Arrays.stream(Rank.values())
        .map(rank -> new StaffView.RankView(value(rank), Words.of(rank)))
        .toList();
  }

  /** The role that was chosen; the least if it is none. */
  private static Rank rank(Context ctx) {
    var wanted = field(ctx, "rank");
    return Arrays.stream(Rank.values())
        .filter(rank -> value(rank).equals(wanted))
        .findFirst()
        .orElse(Rank.AGENT);
  }

  private static String value(Rank rank) {
    return rank.name().toLowerCase(Locale.ROOT);
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "");
  }
}
