package firstline.web.console;

import java.util.List;

/**
 * The list of conversations, ready to be shown.
 *
 * @param rows at most 200
 * @param cut whether there are more than are shown
 * @param newAtEnd whether what comes in belongs at the end
 */
public record ListView(
    List<Tab> tabs,
    ListFilter filter,
    boolean canBeMine,
    String all,
    String mine,
    List<Row> rows,
    boolean cut,
    boolean newAtEnd,
    String emptyTitle,
    String emptyHint) {
  /** One queue to choose. */
  public record Tab(String words, int count, String href, boolean current) {}

  /**
   * One conversation.
   *
   * @param waits whether a person is waited for; {@code moment} is then since when, otherwise when
   *     the customer last did something
   * @param holder who has taken over, "You" for the member; empty if nobody
   */
  public record Row(
      String id,
      String href,
      boolean current,
      String person,
      String channel,
      Moment moment,
      boolean waits,
      String lastWords,
      String holder) {}
}
