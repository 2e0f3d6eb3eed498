package firstline.web.flow;

import java.util.List;

/**
 * The text editor of a flow.
 *
 * @param seen the version whose files were opened
 * @param missing languages that can be added
 * @param note what has changed, as it was typed
 * @param problem why nothing was published; empty if nothing went wrong
 * @param spots what keeps it from being served, or what came out otherwise in its conversations
 * @param checked what a look at it came to; empty if none was taken
 */
public record EditorView(
    String base,
    String slug,
    String seen,
    List<FileText> files,
    List<String> missing,
    String note,
    String problem,
    List<Spot> spots,
    String checked) {
  /** A file; {@code open} if it is shown at once. */
  public record FileText(String name, String text, int rows, boolean open) {}

  /**
   * Something about a line.
   *
   * @param file its name, or its path where it is none of the files that are edited
   * @param line from 1
   * @param excerpt the line as it is written; empty where it is not known
   * @param edited whether it is in a file that is edited
   */
  public record Spot(String file, int line, String words, String excerpt, boolean edited) {}
}
