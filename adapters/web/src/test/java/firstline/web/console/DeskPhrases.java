package firstline.web.console;

import firstline.core.conversation.Phrasebook;
import firstline.core.message.Block;
import firstline.core.message.Text;
import firstline.core.understanding.Sayings;
import firstline.core.understanding.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The few phrases that staff's acts lead to; every other is its own key. */
final class DeskPhrases implements Phrasebook {
  @Override
  public List<Locale> languages() {
    return List.of(Locale.ENGLISH);
  }

  @Override
  public List<Block> phrase(Locale locale, String key, Map<String, ?> arguments) {
    var agent = arguments.get("agent");
    var words =
        switch (key) {
          case "desk.joined" -> agent + " from support has joined and answers you from here on.";
          case "desk.handed-back" -> agent + " has left. The assistant is back.";
          case "desk.closed" -> agent + " has closed this conversation. Write to open another one.";
          default -> key;
        };
    return List.of(new Block.Paragraph(Text.of(words)));
  }

  @Override
  public String label(Locale locale, String key, Map<String, ?> arguments) {
    return key;
  }

  @Override
  public Vocabulary vocabulary(Locale locale) {
    var none = Sayings.of(Set.of());
    return new Vocabulary(none, none, none, none, none, none, Map.of());
  }
}
