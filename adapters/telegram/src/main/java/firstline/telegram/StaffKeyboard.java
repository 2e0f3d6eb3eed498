package firstline.telegram;

import firstline.core.port.StaffRoom.Errand;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The buttons under a post of the staff room. */
final class StaffKeyboard {
  private StaffKeyboard() {}

  static Optional<InlineKeyboardMarkup> of(Errand errand) {
    var buttons = new ArrayList<InlineKeyboardButton>();
    for (Deed deed : errand.post().deeds()) {
      buttons.add(
          InlineKeyboardButton.builder()
              .text(deed.label())
              .callbackData(new DeedKey(deed, errand.topic().conversation()).encoded())
              .build());
    }
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(buttons))));
  }
}
