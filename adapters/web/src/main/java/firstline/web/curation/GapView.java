package firstline.web.curation;

import firstline.web.console.Moment;
import java.util.List;

/**
 * What to write next.
 *
 * @param days how far it looks back
 * @param slugs of articles that a phrasing can be added to
 */
public record GapView(
    int days,
    List<Group> groups,
    List<Useful> articles,
    List<String> slugs,
    String notice,
    String error) {
  public GapView {
    groups = List.copyOf(groups);
    articles = List.copyOf(articles);
    slugs = List.copyOf(slugs);
  }

  /**
   * Questions that are alike.
   *
   * @param ids names all of them, for a form
   * @param human how long people were busy with them, in words
   * @param draft where a new article for them is begun
   * @param near articles that come closest
   */
  public record Group(
      String words,
      String language,
      int customers,
      String human,
      int nothing,
      int unhelpful,
      String ids,
      String draft,
      List<String> near,
      List<Line> lines) {
    public Group {
      near = List.copyOf(near);
      lines = List.copyOf(lines);
    }
  }

  /**
   * One question.
   *
   * @param href its conversation; empty for a search of the help centre
   */
  public record Line(String words, String href, Moment at, String lack) {}

  /**
   * Words on an article.
   *
   * @param bars one a month, the oldest first
   */
  public record Useful(
      String slug, String title, int helped, int all, boolean overdue, List<Bar> bars) {
    public Useful {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A month in a chart.
   *
   * @param x of its left edge
   * @param good the height of those it helped, of 40
   * @param bad the height of those it did not
   */
  public record Bar(String month, int x, int good, int bad, int helped, int didNot) {}
}
