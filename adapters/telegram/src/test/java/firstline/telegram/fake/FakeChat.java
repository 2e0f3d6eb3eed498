package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A chat's messages. */
final class FakeChat {
  private static final int MOST_UNITS = 4096;

  private final TreeMap<Integer, Shown> ours = new TreeMap<>();
  private final List<Shown> log = new ArrayList<>();
  private int lastId;

  int nextId() {
    return ++lastId;
  }

  Shown send(JsonNode request) {
    var shown = shown(nextId(), request, 0);
    ours.put(shown.id(), shown);
    log.add(shown);
    return shown;
  }

  Shown edit(JsonNode request) {
    var before = ours.get(request.path("message_id").asInt());
    if (before == null) {
      throw FakeRefusal.badRequest("message to edit not found");
    }
    var after = shown(before.id(), request, before.edits() + 1);
    if (after.sent().equals(before.sent()) && after.buttons().equals(before.buttons())) {
      throw FakeRefusal.badRequest("message is not modified: specified new message content");
    }
    ours.put(after.id(), after);
    log.add(after);
    return after;
  }

  void delete(int id) {
    if (ours.remove(id) == null) {
      throw FakeRefusal.badRequest("message to delete not found");
    }
  }

  /** Every state of every message, in the order in which they came. */
  List<Shown> log() {
    return List.copyOf(log);
  }

  /** The messages as they stand now, oldest first. */
  List<Shown> standing() {
    return List.copyOf(ours.values());
  }

  Optional<Shown> newestWith(String label) {
    return ours.descendingMap().values().stream()
        .filter(message -> message.labels().contains(label))
        .findFirst();
  }

  private static Shown shown(int id, JsonNode request, int edits) {
    var sent = request.path("text").asText();
    var text = request.path("parse_mode").asText().equals("HTML") ? VisibleHtml.of(sent) : sent;
    if (text.isBlank()) {
      throw FakeRefusal.badRequest("message text is empty");
    }
    if (text.strip().length() > MOST_UNITS) {
      throw FakeRefusal.badRequest("message is too long");
    }
    var topic =
        Optional.of(request.path("message_thread_id").asInt()).filter(number -> number != 0);
    return new Shown(id, text.strip(), sent, buttons(request.path("reply_markup")), topic, edits);
  }

  private static List<Shown.Button> buttons(JsonNode markup) {
    var buttons = new ArrayList<Shown.Button>();
    int row = 0;
    for (var buttonRow : markup.path("inline_keyboard")) {
      for (var button : buttonRow) {
        buttons.add(button(button, row));
      }
      row++;
    }
    return buttons;
  }

  private static Shown.Button button(JsonNode button, int row) {
    var label = button.path("text").asText();
    var data = Optional.ofNullable(button.path("callback_data").textValue());
    var url = Optional.ofNullable(button.path("url").textValue());
    if (label.isBlank() || data.isPresent() == url.isPresent()) {
      throw FakeRefusal.badRequest("can't parse inline keyboard button");
    }
    if (data.isPresent()
        && data.get().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 64) {
      throw FakeRefusal.badRequest("BUTTON_DATA_INVALID");
    }
    return new Shown.Button(label, row, data, url);
  }
}
