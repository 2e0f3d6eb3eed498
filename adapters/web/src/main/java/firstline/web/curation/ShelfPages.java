package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.AgentId;
import firstline.core.port.Approvals.ApprovalId;
import firstline.core.port.Approvals.Deed;
import firstline.core.port.Approvals.Waiting;
import firstline.core.port.Approvals.Wish;
import firstline.knowledge.curation.Editing.Result;
import firstline.knowledge.curation.Shelving;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whole articles, and former addresses. Where articles are reviewed, what somebody wants done here
 * waits for a second person.
 */
final class ShelfPages {
  static final String PATH = ArticleListPage.PATH + "/redirects";

  private final CurationPorts ports;
  private final Hall hall;
  private final Shelving shelving;
  private final WishRows rows;
  private final Notices notices = new Notices();

  ShelfPages(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
    this.shelving = new Shelving(ports.publishing(), ports.documents());
    this.rows = new WishRows(ports);
  }

  void redirects(Context ctx) {
    var view =
        new RedirectsView(
            shelving.redirects(),
            articles(),
            rows.of(Door.member(ctx).id()),
            notices.notice(ctx),
            notices.error(ctx));
    hall.shower().show(ctx, "redirects", "Former addresses", "articles", Map.of("view", view));
  }

  void lead(Context ctx) {
    var from = slug(ctx, "from");
    var to = slug(ctx, "to");
    var wish = from.filter(_ -> to.isPresent()).map(slug -> new Wish(Deed.LEAD, slug, to));
    go(ctx, PATH, wish.map(known -> wanted(ctx, known)).orElse("?failed=slug"));
  }

  void forget(Context ctx) {
    var wish = slug(ctx, "from").map(slug -> new Wish(Deed.FORGET, slug, Optional.empty()));
    go(ctx, PATH, wish.map(known -> wanted(ctx, known)).orElse("?failed=slug"));
  }

  void archive(Context ctx) {
    var slug = Slugs.named(ctx);
    go(ctx, page(slug), wanted(ctx, new Wish(Deed.ARCHIVE, slug, slug(ctx, "to"))));
  }

  void restore(Context ctx) {
    var slug = Slugs.named(ctx);
    go(ctx, page(slug), wanted(ctx, new Wish(Deed.RESTORE, slug, Optional.empty())));
  }

  void rename(Context ctx) {
    var from = Slugs.named(ctx);
    var to = slug(ctx, "to").filter(name -> !Slugs.isTaken(ports, name));
    if (to.isEmpty()) {
      go(ctx, page(from), "?failed=slug");
      return;
    }
    var done = wanted(ctx, new Wish(Deed.RENAME, from, to));
    go(ctx, page(done.equals("?done=renamed") ? to.get() : from), done);
  }

  /** Does what a first person wished. */
  void approve(Context ctx) {
    var waiting = waiting(ctx);
    var me = Door.member(ctx).id();
    if (waiting.by().equals(me)) {
      go(ctx, PATH, "?failed=second");
      return;
    }
    var done = does(me, waiting.wish(), waiting.by());
    if (done.startsWith("?done")) {
      ports.approvals().remove(waiting.id());
    }
    go(ctx, PATH, done);
  }

  /** Gives up what somebody wished; whoever may decide may do that. */
  void decline(Context ctx) {
    var waiting = waiting(ctx);
    var me = Door.member(ctx).id();
    ports.approvals().remove(waiting.id());
    journal(me, "declined", waiting.wish());
    go(ctx, PATH, "?done=declined");
  }

  /** What follows the address of the page: how it came out. */
  private String wanted(Context ctx, Wish wish) {
    var me = Door.member(ctx).id();
    if (!ports.editing().isReviewed()) {
      return does(me, wish, me);
    }
    ports.approvals().add(wish, me, ports.times().now());
    journal(me, "asked", wish);
    return "?done=asked";
  }

  private String does(AgentId me, Wish wish, AgentId by) {
    var done = WishRows.done(wish.deed());
    var result = shelving.fulfil(wish, by, ports.times().now());
    if (result instanceof Result.Done) {
      journal(me, done, wish);
    }
    return result instanceof Result.Problems ? "?failed=broken" : Notices.query(done, result);
  }

  private void journal(AgentId me, String done, Wish wish) {
    hall.journal().did(me, "article." + done, wish.article() + "/en", WishRows.words(wish));
  }

  private Waiting waiting(Context ctx) {
    var id = ctx.pathParam("id");
    return ports.approvals().all().stream()
        .filter(waiting -> waiting.id().equals(number(id)))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("That does not wait any more."));
  }

  private static ApprovalId number(String id) {
    try {
      return new ApprovalId(Long.parseLong(id));
    } catch (NumberFormatException e) {
      throw new NotFoundResponse();
    }
  }

  private List<String> articles() {
    return ports.library().content().articles().stream()
        .map(article -> article.slug().value())
        .distinct()
        .sorted()
        .toList();
  }

  private static void go(Context ctx, String page, String query) {
    ctx.redirect(page + query, HttpStatus.SEE_OTHER);
  }

  private static String page(ArticleSlug slug) {
    return ArticleListPage.PATH + "/" + slug + "/en";
  }

  private static Optional<ArticleSlug> slug(Context ctx, String field) {
    return Slugs.typed(Objects.requireNonNullElse(ctx.formParam(field), "").strip());
  }
}
