package firstline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Reads updates with patience for what Telegram may add to them. */
final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
          .build();

  private static final Logger log = LoggerFactory.getLogger(Json.class);

  private Json() {}

  /** The update; one that cannot be read has only its id. */
  static Update update(JsonNode json) {
    try {
      return MAPPER.treeToValue(json, Update.class);
    } catch (JsonProcessingException e) {
      var update = new Update();
      update.setUpdateId(json.path("update_id").asInt());
      // The fault's own message quotes the update, and with it the customer.
      log.warn("update {} cannot be read: {}", update.getUpdateId(), e.getLocation());
      return update;
    }
  }
}
