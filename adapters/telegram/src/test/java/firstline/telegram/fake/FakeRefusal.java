package firstline.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A "no" in Telegram's form. */
final class FakeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int code;
  final transient ObjectNode parameters = JsonNodeFactory.instance.objectNode();

  FakeRefusal(int code, String description) {
    super(description);
    this.code = code;
  }

  static FakeRefusal badRequest(String description) {
    return new FakeRefusal(400, "Bad Request: " + description);
  }
}
