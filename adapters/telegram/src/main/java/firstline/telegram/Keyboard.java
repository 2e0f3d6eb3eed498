package firstline.telegram;

import firstline.core.channel.Characters;
import firstline.core.conversation.ChoiceKey;
import firstline.core.message.Choice;
import firstline.core.port.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The buttons under a message: one a row, or two or three where all labels are short. */
final class Keyboard {
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_LABEL = 64;
  private static final int SHORT_LABEL = 12;

  /** Telegram refuses the whole message for an address whose host is a bare name. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://[^/:?#\\s.]+\\.[^\\s]+|tg://\\S+)");

  private Keyboard() {}

  static Optional<InlineKeyboardMarkup> of(Delivery delivery) {
    var buttons = new ArrayList<InlineKeyboardButton>();
    var choices = delivery.message().choices();
    for (int i = 0; i < choices.size() && buttons.size() < MOST_BUTTONS; i++) {
      var choice = choices.get(i);
      if (isButton(choice)) {
        buttons.add(button(choice, new ChoiceKey(delivery.conversation(), delivery.number(), i)));
      }
    }
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(new InlineKeyboardMarkup(rows(buttons)));
  }

  /** Whether Telegram takes a choice as a button; if not, it must be said in words. */
  static boolean isButton(Choice choice) {
    return switch (choice) {
      case Choice.Press _ -> true;
      case Choice.Open(var _, var url) -> ADDRESS.matcher(url).matches();
    };
  }

  private static InlineKeyboardButton button(Choice choice, ChoiceKey key) {
    var button = InlineKeyboardButton.builder().text(label(choice.label()));
    return switch (choice) {
      case Choice.Press _ -> button.callbackData(key.encoded()).build();
      case Choice.Open(var _, var url) -> button.url(url).build();
    };
  }

  private static String label(String words) {
    var label = Characters.sound(words).replace('\n', ' ').strip();
    return label.isEmpty() ? "…" : Characters.shortened(label, MOST_LABEL);
  }

  private static List<InlineKeyboardRow> rows(List<InlineKeyboardButton> buttons) {
    int perRow = perRow(buttons);
    var rows = new ArrayList<InlineKeyboardRow>();
    for (int i = 0; i < buttons.size(); i += perRow) {
      rows.add(new InlineKeyboardRow(buttons.subList(i, Math.min(i + perRow, buttons.size()))));
    }
    return rows;
  }

  private static int perRow(List<InlineKeyboardButton> buttons) {
    if (buttons.stream().anyMatch(button -> button.getText().length() > SHORT_LABEL)) {
      return 1;
    }
    return buttons.size() % 3 == 0 || buttons.size() > 4 ? 3 : 2;
  }
}
