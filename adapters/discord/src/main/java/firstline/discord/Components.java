package firstline.discord;

import firstline.core.channel.Characters;
import firstline.core.conversation.Address;
import firstline.core.conversation.ChoiceKey;
import firstline.core.message.Choice;
import firstline.core.message.Form;
import firstline.core.port.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What can be pressed under a message: up to five choices are buttons, more of them a menu to
 * select from. A choice that opens an address is always a button.
 */
final class Components {
  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int SELECT = 3;
  static final int PRIMARY = 1;
  static final int SECONDARY = 2;
  static final int LINK = 5;

  private static final int MOST_BUTTONS = 5;
  private static final int MOST_OPTIONS = 25;
  private static final int MOST_ROWS = 5;
  private static final int MOST_LABEL = 80;
  private static final int MOST_OPTION_LABEL = 100;
  private static final int MOST_ADDRESS = 512;
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/:?#\\s]+[^\\s]*");

  private Components() {}

  /** The rows under a message; empty if nothing of it can be pressed. */
  static DataArray of(Delivery delivery) {
    var presses = new ArrayList<Pressable>();
    var opens = new ArrayList<DataObject>();
    var choices = delivery.message().choices();
    for (int i = 0; i < choices.size(); i++) {
      switch (choices.get(i)) {
        case Choice.Press(var label, var _) ->
            presses.add(
                new Pressable(label, new ChoiceKey(delivery.conversation(), delivery.number(), i)));
        case Choice.Open(var label, var url) when isLink(url) -> opens.add(opening(label, url));
        case Choice.Open _ -> {}
      }
    }
    var rows = rows(presses, opens);
    delivery.message().form().map(form -> form(delivery, form)).ifPresent(row -> first(rows, row));
    if (delivery.address().scope() == Address.Scope.GROUP && rows.size() < MOST_ROWS) {
      rows.add(row(List.of(Servers.callForHelp(Locale.ENGLISH))));
    }
    return DataArray.fromCollection(rows);
  }

  /** What opens a form; it is at hand before what else can be pressed. */
  private static DataObject form(Delivery delivery, Form form) {
    var key = new FormKey(delivery.conversation(), delivery.number()).encoded();
    return row(List.of(button(form.label(), key).put("style", PRIMARY)));
  }

  private static void first(List<DataObject> rows, DataObject row) {
    if (rows.size() < MOST_ROWS) {
      rows.addFirst(row);
    }
  }

  private record Pressable(String label, ChoiceKey key) {}

  private static List<DataObject> rows(List<Pressable> presses, List<DataObject> opens) {
    var rows = new ArrayList<DataObject>();
    if (presses.size() > MOST_BUTTONS) {
      for (int i = 0; i < presses.size(); i += MOST_OPTIONS) {
        var some = presses.subList(i, Math.min(i + MOST_OPTIONS, presses.size()));
        rows.add(row(List.of(selection("choose." + rows.size(), some))));
      }
      rows.addAll(buttonRows(opens));
    } else {
      var buttons = new ArrayList<DataObject>();
      presses.forEach(press -> buttons.add(button(press.label(), press.key().encoded())));
      buttons.addAll(opens);
      rows.addAll(buttonRows(buttons));
    }
    return new ArrayList<>(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
  }

  private static List<DataObject> buttonRows(List<DataObject> buttons) {
    var rows = new ArrayList<DataObject>();
    for (int i = 0; i < buttons.size(); i += MOST_BUTTONS) {
      rows.add(row(buttons.subList(i, Math.min(i + MOST_BUTTONS, buttons.size()))));
    }
    return rows;
  }

  /** Whether Discord takes an address on a button; if not, it must be said in words. */
  static boolean isLink(String url) {
    return url.length() <= MOST_ADDRESS && ADDRESS.matcher(url).matches();
  }

  static DataObject row(List<DataObject> components) {
    return DataObject.empty()
        .put("type", ROW)
        .put("components", DataArray.fromCollection(components));
  }

  static DataObject button(String label, String key) {
    return DataObject.empty()
        .put("type", BUTTON)
        .put("style", SECONDARY)
        .put("label", shown(label, MOST_LABEL))
        .put("custom_id", key);
  }

  private static DataObject opening(String label, String url) {
    return DataObject.empty()
        .put("type", BUTTON)
        .put("style", LINK)
        .put("label", shown(label, MOST_LABEL))
        .put("url", url);
  }

  private static DataObject selection(String id, List<Pressable> presses) {
    var options = new ArrayList<DataObject>();
    for (var press : presses) {
      options.add(
          DataObject.empty()
              .put("label", shown(press.label(), MOST_OPTION_LABEL))
              .put("value", press.key().encoded()));
    }
    return DataObject.empty()
        .put("type", SELECT)
        .put("custom_id", id)
        .put("options", DataArray.fromCollection(options));
  }

  private static String shown(String words, int most) {
    var label = Characters.sound(words).replace('\n', ' ').strip();
    return label.isEmpty() ? "…" : Characters.shortened(label, most);
  }
}
