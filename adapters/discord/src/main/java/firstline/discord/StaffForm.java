package firstline.discord;

import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.staffroom.DeedKey;
import firstline.core.staffroom.TypedQuote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The forms that staff fill in: for a note, and for the price of a quote. */
final class StaffForm {
  private static final String WORDS = "words";
  private static final String NUMBER = "number";
  private static final String PRICE = "price";
  private static final int TEXT_INPUT = 4;
  private static final int SHORT = 1;
  private static final int PARAGRAPH = 2;
  private static final int LONGEST_NOTE = 2_000;
  private static final int LONGEST_LINE = 200;

  private StaffForm() {}

  /** The form that a button asks for; empty for what is simply done. */
  static Optional<DataObject> of(DeedKey key) {
    return switch (key.deed()) {
      case NOTE ->
          Optional.of(
              form(key, "Add a note", input(WORDS, "Stays among staff", PARAGRAPH, LONGEST_NOTE)));
      case QUOTE ->
          Optional.of(
              form(
                  key,
                  "Send a quote",
                  input(NUMBER, "Its number, such as Q-1042", SHORT, LONGEST_LINE),
                  input(PRICE, "The price, such as EUR 89.00", SHORT, LONGEST_LINE),
                  input(WORDS, "What it is for", SHORT, LONGEST_LINE)));
      case TAKE, BACK, CLOSE -> Optional.empty();
    };
  }

  private static DataObject form(DeedKey key, String title, DataObject... inputs) {
    var rows = List.of(inputs).stream().map(input -> Components.row(List.of(input))).toList();
    return DataObject.empty()
        .put("custom_id", key.encoded())
        .put("title", title)
        .put("components", DataArray.fromCollection(rows));
  }

  private static DataObject input(String id, String label, int style, int most) {
    return DataObject.empty()
        .put("type", TEXT_INPUT)
        .put("custom_id", id)
        .put("style", style)
        .put("label", label)
        .put("min_length", 1)
        .put("max_length", most)
        .put("required", true);
  }

  /** What was typed into it, as an event; empty if it does not say what it should. */
  static Optional<Event.FromStaff> event(DeedKey key, DataObject data, Instant at, Agent agent) {
    return switch (key.deed()) {
      case NOTE -> firstline.core.staffroom.Written.note(at, agent, typed(data, WORDS));
      case QUOTE ->
          TypedQuote.event(at, agent, typed(data, NUMBER), typed(data, PRICE), typed(data, WORDS));
      case TAKE, BACK, CLOSE -> Optional.empty();
    };
  }

  private static String typed(DataObject data, String field) {
    return Json.objects(data, "components").stream()
        .flatMap(row -> Json.objects(row, "components").stream())
        .filter(input -> input.getString("custom_id", "").equals(field))
        .map(input -> input.getString("value", ""))
        .findFirst()
        .orElse("");
  }
}
