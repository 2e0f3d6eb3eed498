package firstline.discord.fake;

import java.util.List;

/**
 * A message of the bot's as it stands in a room.
 *
 * @param text what can be seen, without markup
 * @param sent what was sent
 * @param keys what each press carries, in the order of the labels; empty for links
 * @param hidden whether only one user sees it
 */
public record Shown(
    String id, String text, String sent, List<String> labels, List<String> keys, boolean hidden) {
  public Shown {
    labels = List.copyOf(labels);
    keys = List.copyOf(keys);
  }
}
