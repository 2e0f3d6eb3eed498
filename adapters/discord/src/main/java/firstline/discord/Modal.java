package firstline.discord;

import firstline.core.channel.Characters;
import firstline.core.message.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A form as Discord shows it, and what comes back of it. */
final class Modal {
  private static final int TEXT_INPUT = 4;
  private static final int LINE = 1;
  private static final int LINES = 2;
  private static final int MOST_LABEL = 45;
  private static final int MOST_PLACEHOLDER = 100;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_LINES = 2_000;

  private Modal() {}

  static DataObject of(FormKey key, Form form) {
    var rows = new ArrayList<DataObject>();
    for (var field : form.fields()) {
      rows.add(Components.row(java.util.List.of(input(field, rows.isEmpty()))));
    }
    return DataObject.empty()
        .put("custom_id", key.encoded())
        .put("title", Characters.shortened(form.label(), MOST_LABEL))
        .put("components", DataArray.fromCollection(rows));
  }

  /** What is left blank is asked in the conversation; the open question is not. */
  private static DataObject input(Form.Field field, boolean open) {
    int most = field.lines() ? LONGEST_LINES : LONGEST_LINE;
    var question = Characters.sound(field.question()).replace('\n', ' ').strip();
    var input =
        DataObject.empty()
            .put("type", TEXT_INPUT)
            .put("custom_id", field.key())
            .put("style", field.lines() ? LINES : LINE)
            .put("label", Characters.shortened(question, MOST_LABEL))
            .put("max_length", most)
            .put("required", open);
    if (question.length() > MOST_LABEL) {
      input.put("placeholder", Characters.shortened(question, MOST_PLACEHOLDER));
    }
    return field.typed().isEmpty()
        ? input
        : input.put("value", Characters.shortened(Characters.sound(field.typed()), most));
  }

  /** What was typed, by the fields' keys, in their order. */
  static Map<String, String> typed(DataObject data) {
    var typed = new LinkedHashMap<String, String>();
    for (var row : Json.objects(data, "components")) {
      for (var input : Json.objects(row, "components")) {
        typed.put(input.getString("custom_id", ""), input.getString("value", ""));
      }
    }
    return typed;
  }
}
