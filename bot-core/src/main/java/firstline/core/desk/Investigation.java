package firstline.core.desk;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything asked, told and checked about the customer's problem; it travels with every handoff.
 *
 * @param subjects the domain, page or mailbox that it is about, by the name that flows ask for it
 */
public record Investigation(
    Optional<IssueType> issue,
    List<String> told,
    List<Asked> asked,
    List<CheckReport> checks,
    List<ArticleSlug> articles,
    Optional<Finding> finding,
    Map<String, String> subjects) {
  /** One question and its answer, in the words that were on the screen. */
  public record Asked(String question, String answer) {}

  /** The most that is kept of each list; older entries stay in the transcript. */
  public static final int KEPT = 20;

  public Investigation {
    told = newest(told);
    asked = newest(asked);
    checks = newest(checks);
    articles = newest(articles);
    subjects = Map.copyOf(subjects);
  }

  public static Investigation none() {
    return new Investigation(
        Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Map.of());
  }

  public Investigation about(IssueType type) {
    return new Investigation(Optional.of(type), told, asked, checks, articles, finding, subjects);
  }

  public Investigation told(String words) {
    return new Investigation(issue, plus(told, words), asked, checks, articles, finding, subjects);
  }

  public Investigation asked(String question, String answer) {
    var entry = new Asked(question, answer);
    return new Investigation(issue, told, plus(asked, entry), checks, articles, finding, subjects);
  }

  public Investigation checked(CheckReport report) {
    return new Investigation(issue, told, asked, plus(checks, report), articles, finding, subjects);
  }

  public Investigation shown(ArticleSlug article) {
    return articles.contains(article)
        ? this
        : new Investigation(issue, told, asked, checks, plus(articles, article), finding, subjects);
  }

  public Investigation found(Finding found) {
    return new Investigation(issue, told, asked, checks, articles, Optional.of(found), subjects);
  }

  /** With other things that it is about. */
  public Investigation about(Map<String, String> others) {
    return new Investigation(issue, told, asked, checks, articles, finding, others);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private static <T> List<T> newest(List<T> list) {
    return List.copyOf(list.subList(Math.max(0, list.size() - KEPT), list.size()));
  }
}
