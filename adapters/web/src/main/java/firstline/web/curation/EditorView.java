package firstline.web.curation;

import firstline.web.console.Moment;
import java.util.List;
import java.util.Optional;

/**
 * One version of an article with its editor.
 *
 * @param base the page's address
 * @param version of the document that the text was read at
 * @param stands what is served, and what is under way beside it
 * @param wishes what waits for a second person to be done with the whole article
 * @param problems what keeps the draft from being served
 * @param notice what has just been done
 * @param error what went wrong
 */
public record EditorView(
    String base,
    String slug,
    String language,
    String title,
    List<Tab> tabs,
    String text,
    long version,
    List<Badge> stands,
    Deeds deeds,
    List<String> wishes,
    List<PreviewView.Spot> problems,
    PreviewView preview,
    List<FileRow> files,
    List<Row> revisions,
    String notice,
    String error) {
  public EditorView {
    tabs = List.copyOf(tabs);
    wishes = List.copyOf(wishes);
    stands = List.copyOf(stands);
    problems = List.copyOf(problems);
    files = List.copyOf(files);
    revisions = List.copyOf(revisions);
  }

  /**
   * A language of the article.
   *
   * @param badge empty for one that it does not have yet
   */
  public record Tab(
      String language, String href, Optional<Badge> badge, boolean stale, boolean current) {}

  /**
   * What can be done now.
   *
   * @param reviewed whether a second person has to publish
   * @param needsSecond whether that is somebody else than the reader
   * @param waits what is under way is in review or scheduled
   * @param due when it is served, in words
   * @param zone in which times are typed
   */
  public record Deeds(
      boolean underway,
      boolean reviewed,
      boolean needsSecond,
      boolean waits,
      boolean archived,
      boolean overlaid,
      boolean stale,
      boolean translation,
      String due,
      String earliest,
      String zone) {}

  /**
   * A file beside the article.
   *
   * @param reference what shows it, in Markdown
   * @param badge empty where customers get it as it is
   * @param leaving whether it goes with the next publishing
   * @param changing whether it takes the place of another with the next publishing
   */
  public record FileRow(
      String name,
      String address,
      boolean picture,
      String size,
      String reference,
      Optional<Badge> badge,
      boolean leaving,
      boolean changing) {}

  /** A revision. */
  public record Row(
      int number,
      String by,
      Moment at,
      String note,
      boolean removal,
      boolean served,
      boolean underway) {}
}
