package firstline.discord;

import firstline.core.staffroom.DeedKey;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The form for a note. */
final class StaffForm {
  private static final String WORDS = "words";
  private static final int TEXT_INPUT = 4;
  private static final int PARAGRAPH = 2;
  private static final int LONGEST = 2_000;

  private StaffForm() {}

  /** Asks for the words of a note. */
  static DataObject note(DeedKey key) {
    var input =
        DataObject.empty()
            .put("type", TEXT_INPUT)
            .put("custom_id", WORDS)
            .put("style", PARAGRAPH)
            .put("label", "Stays among staff")
            .put("min_length", 1)
            .put("max_length", LONGEST)
            .put("required", true);
    return DataObject.empty()
        .put("custom_id", key.encoded())
        .put("title", "Add a note")
        .put("components", DataArray.fromCollection(List.of(Components.row(List.of(input)))));
  }

  /** What was typed into it. */
  static String words(DataObject data) {
    return Json.objects(data, "components").stream()
        .flatMap(row -> Json.objects(row, "components").stream())
        .filter(input -> input.getString("custom_id", "").equals(WORDS))
        .map(input -> input.getString("value", ""))
        .findFirst()
        .orElse("");
  }
}
