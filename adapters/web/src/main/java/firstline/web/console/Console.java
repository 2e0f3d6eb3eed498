package firstline.web.console;

import firstline.core.port.StaffDirectory.Rank;
import firstline.core.proposal.Proposal;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.live.Live;
import firstline.web.login.Clockface;
import firstline.web.login.Door;
import firstline.web.login.Invitations;
import firstline.web.login.Journal;
import firstline.web.login.LogIn;
import firstline.web.login.LoginPages;
import firstline.web.login.LoginThrottle;
import firstline.web.login.PasswordChange;
import firstline.web.login.Passwords;
import firstline.web.login.Sessions;
import firstline.web.login.WelcomePages;
import firstline.web.policy.PolicyRoom;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Map;

/** The staff console with its log-in, below {@code /console}. */
public final class Console implements Routes {
  private final Pages pages;
  private final ConsolePorts ports;
  private final Live live;

  public Console(Pages pages, ConsolePorts ports, Live live) {
    this.pages = pages;
    this.ports = ports;
    this.live = live;
  }

  @Override
  public void register(RoutesConfig routes) {
    var clock = ports.clock();
    var sessions = new Sessions(ports.staff(), clock);
    var door = new Door(sessions, pages);
    var journal = new Journal(ports.audit(), clock);
    var passwords = new Passwords();
    var invitations = new Invitations(ports.staff(), passwords, sessions, clock);
    var throttle = new LoginThrottle(clock);
    var clockface = new Clockface(clock, ports.zone());
    var logIn = new LogIn(ports.staff(), passwords, throttle, sessions, journal);
    var change = new PasswordChange(ports.staff(), passwords, throttle, sessions, journal);
    var console = new ConsolePages(pages, ports.desk());

    door.register(routes);
    new LoginPages(pages, logIn, door, journal, clockface).register(routes);
    new WelcomePages(pages, invitations, door, journal).register(routes);
    account(routes, console, new AccountPages(console, change, door, clockface));
    desk(routes, console, journal);
    var joining =
        new Joining(
            ports.staff(),
            ports.joins(),
            new Joining.Desk(ports.desk(), ports.intake()),
            journal,
            new Times(ports.clock(), ports.zone()));
    var roster = new Roster(ports.staff(), invitations, sessions, journal);
    staff(routes, new StaffPages(console, ports.staff(), roster, joining));
    new PolicyRoom(ports.policy(), console::show, ports.staff(), journal).register(routes);
    var hall = new ConsoleRoom.Hall(console::show, pages, journal);
    ports.rooms().forEach(room -> room.register(routes, hall));
    routes.get("/console/live", new LiveSignals(live, sessions)::stream);
  }

  private static void account(RoutesConfig routes, ConsolePages console, AccountPages account) {
    routes.get("/console/account", account::form);
    routes.post("/console/account", account::change);
    routes.get("/console/keys", ctx -> console.show(ctx, "keys", "Shortcuts", "keys", Map.of()));
  }

  private void desk(RoutesConfig routes, ConsolePages console, Journal journal) {
    var desk = ports.desk();
    var times = new Times(ports.clock(), ports.zone());
    var lists = new Lists(desk, times);
    var talks =
        new Talks(new Transcripts(desk, times), new ProposalViews(ports.proposals(), times), times);
    var contexts =
        new Contexts(
            ports.customers(),
            lists,
            new Cases(ports.caseFiles(), times),
            ports.policy().titles(),
            new Times(ports.clock(), ports.zone()));
    var deskPages = new DeskPages(console, desk, lists, talks, contexts);
    var actions = new DeskActions(desk, ports.intake(), journal, deskPages, times);

    routes.get("/console", deskPages::inbox);
    routes.get("/console/c/{id}", deskPages::conversation);
    routes.post("/console/c/{id}/take", actions.of(Deed.TAKE));
    routes.post("/console/c/{id}/answer", actions.of(Deed.ANSWER));
    routes.post("/console/c/{id}/hand-back", actions.of(Deed.HAND_BACK));
    routes.post("/console/c/{id}/confirm", actions.of(Deed.CONFIRM));
    routes.post("/console/c/{id}/decline", actions.of(Deed.DECLINE));
    routes.post("/console/c/{id}/close", actions.of(Deed.CLOSE));
    var proposals = new ProposalActions(desk, ports.proposals(), journal, deskPages);
    routes.post("/console/c/{id}/draft", proposals.ask(Proposal.Kind.REPLY));
    routes.post("/console/c/{id}/summary", proposals.ask(Proposal.Kind.SUMMARY));
    routes.post("/console/c/{id}/propose-issue", proposals.ask(Proposal.Kind.ISSUE));
    routes.post(
        "/console/c/{id}/article", Door.from(Rank.MANAGER, proposals.ask(Proposal.Kind.ARTICLE)));
    var files = new AttachmentFiles(desk, ports.attachments());
    routes.get("/console/attachments/{id}/{sequence}/{index}", files::serve);
    routes.get("/console/attachments/{id}/{sequence}/ours/{number}", files::serveOurs);
    cases(routes, console, deskPages, new CaseDeeds(desk, ports.intake(), journal, times), times);
    var audit = new AuditPages(console, ports.audit(), ports.staff(), times);
    routes.get("/console/audit", Door.from(Rank.MANAGER, audit::show));
  }

  private void cases(
      RoutesConfig routes, ConsolePages console, DeskPages desk, CaseDeeds deeds, Times times) {
    var files = ports.caseFiles();
    routes.post(
        "/console/c/{id}/issue",
        new IssueActions(ports.desk(), desk, deeds, ports.policy().titles())::set);
    var actions = new CaseActions(ports.desk(), desk, deeds, times);
    routes.post("/console/c/{id}/window", actions::window);
    routes.post("/console/c/{id}/fault", actions::fault);
    routes.post("/console/c/{id}/override", actions::override);
    var tickets = new TicketPages(console, files, new Tickets(files, times), deeds);
    routes.get("/console/tickets", tickets::list);
    routes.get("/console/tickets/{number}", tickets::ticket);
    routes.post("/console/tickets/{number}", tickets::answer);
    var quotes = new QuotePages(console, files, new Quotes(files, ports.desk(), times), deeds);
    routes.get("/console/quotes", quotes::list);
    routes.get("/console/quotes/{number}", quotes::quote);
    routes.post("/console/quotes/{number}", quotes::send);
    var bookings = new BookingPages(console, files, deeds, times);
    routes.get("/console/bookings", bookings::list);
    routes.get("/console/bookings/{number}", bookings::booking);
    routes.post("/console/bookings/{number}/confirm", bookings::confirm);
    routes.post("/console/bookings/{number}/decline", bookings::decline);
  }

  private void staff(RoutesConfig routes, StaffPages staff) {
    routes.get("/console/staff", admins(staff::list));
    routes.post("/console/staff", admins(staff::invite));
    routes.post(
        "/console/staff/{member}/role", admins(ctx -> staff.rank(ctx, StaffPages.member(ctx))));
    routes.post(
        "/console/staff/{member}/deactivate",
        admins(ctx -> staff.active(ctx, StaffPages.member(ctx), false)));
    routes.post(
        "/console/staff/{member}/activate",
        admins(ctx -> staff.active(ctx, StaffPages.member(ctx), true)));
    routes.post(
        "/console/staff/{member}/join", admins(ctx -> staff.join(ctx, StaffPages.member(ctx))));
    routes.post(
        "/console/staff/{member}/part", admins(ctx -> staff.part(ctx, StaffPages.member(ctx))));
    routes.post(
        "/console/staff/{member}/link", admins(ctx -> staff.renew(ctx, StaffPages.member(ctx))));
  }

  private static Handler admins(Handler handler) {
    return Door.from(Rank.ADMIN, handler);
  }
}
