package firstline.knowledge.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.port.Gaps;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Customers' words on one article over time.
 *
 * @param months the oldest first, each with its words
 */
public record Usefulness(ArticleSlug article, List<Month> months) {
  /** The words of a month. */
  public record Month(YearMonth month, int helped, int didNot) {}

  public Usefulness {
    months = List.copyOf(months);
  }

  /** Those of every article that has any, the least helpful first. */
  public static List<Usefulness> of(
      List<Gaps.Rating> ratings, Instant since, Instant now, ZoneId zone) {
    Map<ArticleSlug, List<Gaps.Rating>> byArticle =
        ratings.stream().collect(Collectors.groupingBy(Gaps.Rating::article));
    var first = YearMonth.from(since.atZone(zone));
    var last = YearMonth.from(now.atZone(zone));
    return byArticle.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), first, last, zone))
        .sorted(
            Comparator.comparingDouble(Usefulness::share)
                .thenComparing(article -> -article.all())
                .thenComparing(article -> article.article().value()))
        .toList();
  }

  private static Usefulness of(
      ArticleSlug article,
      List<Gaps.Rating> ratings,
      YearMonth first,
      YearMonth last,
      ZoneId zone) {
    var byMonth =
        ratings.stream()
            .collect(
                Collectors.groupingBy(
                    rating -> YearMonth.from(rating.at().atZone(zone)),
                    TreeMap::new,
                    Collectors.toList()));
    var months = new ArrayList<Month>();
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      var words = byMonth.getOrDefault(month, List.of());
      int helped = (int) words.stream().filter(Gaps.Rating::helped).count();
      months.add(new Month(month, helped, words.size() - helped));
    }
    return new Usefulness(article, months);
  }

  /** How many words there are. */
  public int all() {
    return helped() + didNot();
  }

  /** How many customers it helped. */
  public int helped() {
    return months.stream().mapToInt(Month::helped).sum();
  }

  /** How many customers it did not help. */
  public int didNot() {
    return months.stream().mapToInt(Month::didNot).sum();
  }

  /** The share whom it helped, between 0 and 1. */
  public double share() {
    return (double) helped() / all();
  }
}
