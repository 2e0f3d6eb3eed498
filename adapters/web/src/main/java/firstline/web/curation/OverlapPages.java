package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.curation.Digest;
import firstline.knowledge.curation.OverlapDesk;
import firstline.knowledge.overlap.Alike;
import firstline.knowledge.overlap.AtOdds;
import firstline.web.console.ConsoleRoom.Hall;
import firstline.web.login.Door;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Articles that say different things of the same, or the same twice. */
final class OverlapPages {
  static final String PATH = ArticleListPage.PATH + "/overlaps";

  private final CurationPorts ports;
  private final Hall hall;
  private final OverlapDesk desk;
  private final Notices notices = new Notices();

  OverlapPages(CurationPorts ports, Hall hall) {
    this.ports = ports;
    this.hall = hall;
    this.desk = new OverlapDesk(ports.library(), ports.settled());
  }

  void show(Context ctx) {
    var open = desk.open();
    var view =
        new OverlapView(
            open.overlaps().atOdds().stream().map(OverlapPages::row).toList(),
            open.overlaps().alike().stream().map(OverlapPages::row).toList(),
            open.settled(),
            notices.notice(ctx),
            notices.error(ctx));
    hall.shower().show(ctx, "overlaps", "Overlaps", "articles", Map.of("view", view));
  }

  /** Takes a pair off the list, until one of its articles changes. */
  void settle(Context ctx) {
    var pair =
        Digest.parse(Objects.requireNonNullElse(ctx.formParam("pair"), ""))
            .orElseThrow(() -> new BadRequestResponse("That names no pair."));
    var me = Door.member(ctx).id();
    boolean there = desk.settle(pair, me, ports.times().now());
    if (there) {
      var words = Objects.requireNonNullElse(ctx.formParam("words"), "");
      hall.journal().did(me, "article.overlap-settled", words, "");
    }
    ctx.redirect(PATH + (there ? "?done=settled" : "?failed=overtaken"), HttpStatus.SEE_OTHER);
  }

  private static OverlapView.OddsRow row(AtOdds pair) {
    return new OverlapView.OddsRow(
        pair.fingerprint().value(),
        pair.locale().toLanguageTag(),
        pair.about(),
        percent(pair.share()),
        side(pair.locale(), pair.one()),
        side(pair.locale(), pair.other()));
  }

  private static OverlapView.AlikeRow row(Alike pair) {
    return new OverlapView.AlikeRow(
        pair.fingerprint().value(),
        pair.locale().toLanguageTag(),
        percent(pair.share()),
        side(pair.locale(), pair.one()),
        side(pair.locale(), pair.other()),
        pair.words().stream().map(OverlapPages::word).collect(Collectors.joining(", ")),
        pair.phrasings().stream().map(both -> both.one() + " / " + both.other()).toList(),
        pair.questions());
  }

  private static String word(Alike.Word word) {
    return String.format(Locale.ROOT, "%s %.1f %%", word.stem(), 100 * word.share());
  }

  private static OverlapView.Side side(Locale locale, AtOdds.Side side) {
    return new OverlapView.Side(
        side.article().value(), href(locale, side.article()), side.value(), side.sentence());
  }

  private static OverlapView.Side side(Locale locale, ArticleSlug article) {
    return new OverlapView.Side(article.value(), href(locale, article), "", "");
  }

  private static String href(Locale locale, ArticleSlug article) {
    return ArticleListPage.PATH + "/" + article + "/" + locale.toLanguageTag();
  }

  private static int percent(double share) {
    return (int) Math.round(100 * share);
  }
}
