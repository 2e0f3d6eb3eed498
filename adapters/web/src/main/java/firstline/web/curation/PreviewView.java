package firstline.web.curation;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A version as customers would see it.
 *
 * @param problems what keeps the text from being read, or warnings of it
 * @param looks one for each channel; none where nothing of it is shown
 * @param note said in place of looks
 */
public record PreviewView(List<Spot> problems, List<Look> looks, String note) {
  public PreviewView {
    problems = List.copyOf(problems);
    looks = List.copyOf(looks);
  }

  /**
   * A problem and where it stands.
   *
   * @param file empty where it is the file that is being written
   */
  public record Spot(String file, int line, int column, String words) {}

  /**
   * How a channel shows it.
   *
   * @param key names the channel's look in the stylesheet
   */
  public record Look(String key, String channel, List<Part> parts) {}

  /** One rung of the article. */
  public record Part(String name, List<Bubble> bubbles, List<List<String>> buttons) {}

  /**
   * What is seen in one piece.
   *
   * @param title of a card; empty outside of one
   * @param file what the words go with
   */
  public record Bubble(String title, Content content, Optional<File> file) {}

  /** A file that an article shows, and where it is. */
  public record File(String name, String address, boolean picture) {}
}
