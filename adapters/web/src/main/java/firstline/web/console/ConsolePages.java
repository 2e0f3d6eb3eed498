package firstline.web.console;

import firstline.core.port.DeskView;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.frame.Pages;
import firstline.web.frame.Sheet;
import firstline.web.login.Door;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows pages of the console, with its bar around them and the count of waiting in the title. */
final class ConsolePages {
  /** The entries of the bar besides the inbox, with the rank from which they are shown. */
  private static final List<Place> PLACES =
      List.of(
          new Place(Rank.AGENT, new Shell.Entry("tickets", "/console/tickets", "Tickets")),
          new Place(Rank.AGENT, new Shell.Entry("quotes", "/console/quotes", "Quotes")),
          new Place(Rank.AGENT, new Shell.Entry("bookings", "/console/bookings", "Bookings")),
          new Place(Rank.MANAGER, new Shell.Entry("articles", "/console/articles", "Articles")),
          new Place(Rank.MANAGER, new Shell.Entry("flows", "/console/flows", "Flows")),
          new Place(Rank.MANAGER, new Shell.Entry("policy", "/console/policy", "Policy")),
          new Place(Rank.ADMIN, new Shell.Entry("staff", "/console/staff", "Staff")),
          new Place(Rank.MANAGER, new Shell.Entry("audit", "/console/audit", "Audit")));

  private record Place(Rank from, Shell.Entry entry) {}

  private final Pages pages;
  private final DeskView desk;

  ConsolePages(Pages pages, DeskView desk) {
    this.pages = pages;
    this.desk = desk;
  }

  /**
   * Answers with a page.
   *
   * @param template below {@code console/}, without its ending; it takes {@code shell} besides what
   *     is given
   * @param section which entry of the bar is the current one
   */
  void show(
      Context ctx, String template, String title, String section, Map<String, Object> params) {
    int waiting = desk.count(DeskView.Queue.WAITING);
    var all = new HashMap<>(params);
    all.put("shell", shell(ctx, section, waiting));
    var sheet =
        Sheet.titled(waiting == 0 ? title : "(" + waiting + ") " + title)
            .look("console")
            .script("console-live.js")
            .script("console-forms.js")
            .script("console-drafts.js")
            .script("console-keys.js")
            .script("console-policy.js")
            .script("console-articles.js")
            .script("console-flows.js");
    pages.show(ctx, "console/" + template + ".jte", sheet, all);
  }

  /** Where browsers reach us, without a slash at the end. */
  String base(Context ctx) {
    return pages
        .settings()
        .publicUrl()
        .map(url -> url.getScheme() + "://" + url.getAuthority())
        .orElseGet(() -> ctx.scheme() + "://" + ctx.host());
  }

  private static Shell shell(Context ctx, String section, int waiting) {
    var member = Door.member(ctx);
    return new Shell(
        member.name(),
        PLACES.stream()
            .filter(place -> member.rank().compareTo(place.from()) >= 0)
            .map(place -> place.entry())
            .toList(),
        Door.visit(ctx).token().formToken(),
        section,
        waiting);
  }
}
