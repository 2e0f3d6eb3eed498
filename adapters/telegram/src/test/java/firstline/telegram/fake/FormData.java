package firstline.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** Reads the text fields of multipart form data. */
final class FormData {
  private static final Pattern FIELD =
      Pattern.compile("name=\"([a-z_]+)\"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--", Pattern.DOTALL);

  private FormData() {}

  static JsonNode read(String body) {
    var fields = JsonNodeFactory.instance.objectNode();
    FIELD.matcher(body).results().forEach(field -> fields.put(field.group(1), field.group(2)));
    return fields;
  }
}
