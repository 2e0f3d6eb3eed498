package firstline.discord;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.ConversationId;
import firstline.core.message.Message;
import firstline.core.port.ChannelPreview;
import firstline.core.port.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;

/** A message as Discord would show it: what would be sent, and nothing is. */
public final class DiscordPreview implements ChannelPreview {
  private static final ConversationId NOWHERE = new ConversationId("preview00000");

  @Override
  public String channel() {
    return "Discord";
  }

  @Override
  public Shown show(Message message) {
    var letter = Letter.of(delivery(message));
    return new Shown(
        Markup.MARKDOWN,
        letter.parts().stream()
            .map(part -> new Piece(part.title(), part.words(), part.file()))
            .toList(),
        rows(letter.components()));
  }

  private static List<List<String>> rows(DataArray components) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < components.length(); i++) {
      var row = components.getObject(i).getArray("components");
      var labels = new ArrayList<String>();
      for (int j = 0; j < row.length(); j++) {
        labels.add(row.getObject(j).getString("label", "Choose"));
      }
      rows.add(List.copyOf(labels));
    }
    return rows;
  }

  private static Delivery delivery(Message message) {
    return new Delivery(
        NOWHERE,
        1,
        Address.privately(Address.Channel.DISCORD, "0"),
        new Author.Bot(),
        message,
        Optional.empty(),
        Optional.empty(),
        0);
  }
}
