package firstline.core.message;

import java.util.List;
import java.util.Map;

/**
 * Questions that can be answered at once, on channels that have forms. Everywhere else they are
 * asked one after the other, and come to the same.
 *
 * @param label the words on what opens it
 * @param fields one to {@link #MOST}, the question that stands open first
 */
public record Form(String label, List<Field> fields) {
  /** So many fields a form has at most. */
  public static final int MOST = 5;

  /**
   * One question.
   *
   * @param key names the question where the answers come back
   * @param question in the customer's language
   * @param lines whether the answer may have several lines
   * @param typed what the customer has typed before; empty for nothing
   */
  public record Field(String key, String question, boolean lines, String typed) {
    /** A question that was not answered yet. */
    public Field(String key, String question, boolean lines) {
      this(key, question, lines, "");
    }
  }

  public Form {
    fields = List.copyOf(fields);
    if (fields.isEmpty() || fields.size() > MOST) {
      throw new IllegalArgumentException("A form with " + fields.size() + " fields");
    }
  }

  /** The same with what was typed into some fields, by their keys. */
  public Form typed(Map<String, String> values) {
    return new Form(
        label,
        fields.stream()
            .map(
                field ->
                    new Field(
                        field.key(),
                        field.question(),
                        field.lines(),
                        values.getOrDefault(field.key(), field.typed())))
            .toList());
  }
}
