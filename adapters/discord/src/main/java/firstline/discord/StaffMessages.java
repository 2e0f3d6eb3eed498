package firstline.discord;

import firstline.core.channel.Characters;
import firstline.core.port.StaffRoom.Errand;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Posts of the staff room as Discord takes them. */
final class StaffMessages {
  private static final int WEEK_IN_MINUTES = 7 * 24 * 60;
  private static final int MOST_NAME = 100;

  private StaffMessages() {}

  /** A thread for a post, by its title. */
  static DataObject named(Errand errand) {
    var title = Characters.sound(errand.topic().title()).strip();
    return DataObject.empty()
        .put("name", Characters.shortened(title.isEmpty() ? "…" : title, MOST_NAME))
        .put("auto_archive_duration", WEEK_IN_MINUTES);
  }

  /** A message that Discord posts once, however often it is sent. */
  static DataObject once(Errand errand, DataObject message) {
    return message
        .put("nonce", Piece.nonce(key(errand) + "." + errand.topic().posts()))
        .put("enforce_nonce", true);
  }

  /** Names a post for good. */
  static String key(Errand errand) {
    return errand.topic().conversation() + ".desk." + errand.number();
  }

  /** The message with a call to the team that a post wants, if that has a role. */
  static DataObject calling(Errand errand, DiscordRoles roles, DataObject message) {
    return errand
        .post()
        .calls()
        .flatMap(roles::of)
        .map(role -> calling(role, message))
        .orElse(message);
  }

  private static DataObject calling(String role, DataObject message) {
    var words = (mention(role) + " " + message.getString("content", "")).strip();
    var called = DataArray.empty().add(role);
    return message
        .put("content", Characters.shortened(words, Part.MOST_PLAIN))
        .put("allowed_mentions", Piece.noMentions().put("roles", called));
  }

  private static String mention(String role) {
    return "<@&" + role + ">";
  }

  /** The post as messages; the buttons are under the last one. */
  static List<DataObject> of(Errand errand) {
    var parts = Letter.parts(errand.post().blocks());
    var messages = new ArrayList<DataObject>();
    for (int i = 0; i < parts.size(); i++) {
      var buttons = i == parts.size() - 1 ? buttons(errand) : DataArray.empty();
      messages.add(
          new Piece("", 0, "", parts.get(i), buttons, Optional.empty(), Optional.empty())
              .editing());
    }
    return messages;
  }

  private static DataArray buttons(Errand errand) {
    var buttons = new ArrayList<DataObject>();
    for (Deed deed : errand.post().deeds()) {
      var key = new DeedKey(deed, errand.topic().conversation()).encoded();
      buttons.add(Components.button(deed.label(), key));
    }
    return buttons.isEmpty()
        ? DataArray.empty()
        : DataArray.fromCollection(List.of(Components.row(buttons)));
  }
}
