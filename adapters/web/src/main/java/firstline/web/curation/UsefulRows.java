package firstline.web.curation;

import firstline.knowledge.article.Article;
import firstline.knowledge.curation.Usefulness;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Articles with customers' words on them over half a year, the least helpful first. */
final class UsefulRows {
  private static final Duration BACK = Duration.ofDays(150);
  private static final int HEIGHT = 40;
  private static final int STEP = 14;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private final CurationPorts ports;

  UsefulRows(CurationPorts ports) {
    this.ports = ports;
  }

  List<GapView.Useful> rows() {
    var now = ports.times().now();
    var since = now.minus(BACK);
    var zone = java.time.ZoneId.of(ports.times().zone());
    Map<String, Article> english =
        ports.library().content().articles().stream()
            .filter(article -> article.locale().equals(Locale.ENGLISH))
            .collect(Collectors.toMap(article -> article.slug().value(), article -> article));
    var rows = new ArrayList<GapView.Useful>();
    for (var useful : Usefulness.of(ports.gaps().ratings(since), since, now, zone)) {
      var article = english.remove(useful.article().value());
      if (article != null) {
        rows.add(row(article, useful.helped(), useful.all(), bars(useful)));
      }
    }
    english.values().stream()
        .filter(this::isOverdue)
        .forEach(article -> rows.add(row(article, 0, 0, List.of())));
    return rows;
  }

  private GapView.Useful row(Article article, int helped, int all, List<GapView.Bar> bars) {
    return new GapView.Useful(
        article.slug().value(), article.title(), helped, all, isOverdue(article), bars);
  }

  private boolean isOverdue(Article article) {
    return article.review().isBefore(ports.times().today());
  }

  private static List<GapView.Bar> bars(Usefulness useful) {
    int most =
        Math.max(
            1, useful.months().stream().mapToInt(m -> m.helped() + m.didNot()).max().orElse(1));
    var bars = new ArrayList<GapView.Bar>();
    for (var month : useful.months()) {
      bars.add(
          new GapView.Bar(
              MONTH.format(month.month()),
              bars.size() * STEP,
              HEIGHT * month.helped() / most,
              HEIGHT * month.didNot() / most,
              month.helped(),
              month.didNot()));
    }
    return bars;
  }
}
