package firstline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A request for updates whose answer is read update by update: one that the library does not
 * understand must not keep the others from us.
 */
final class UpdatesRequest extends GetUpdates {
  static final int MOST = 100;

  /** The kinds of updates that we use. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private UpdatesRequest(int offset, int limit, int seconds) {
    super(offset, limit, seconds, KINDS);
  }

  /** Asks for what comes from an offset on and waits up to so many seconds for it. */
  static UpdatesRequest from(int offset, int seconds) {
    return new UpdatesRequest(offset, MOST, seconds);
  }

  /** Tells Telegram that everything before an offset was taken, without taking more. */
  static UpdatesRequest acknowledging(int offset) {
    return new UpdatesRequest(offset, 1, 0);
  }

  @Override
  @SuppressWarnings("NonApiType") // as the library has it
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      var tree = Json.MAPPER.readTree(answer);
      if (tree.path("ok").asBoolean() && tree.path("result").isArray()) {
        var updates = new ArrayList<Update>();
        tree.path("result").forEach(update -> updates.add(Json.update(update)));
        return updates;
      }
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unable to deserialize response", e);
    }
    return super.deserializeResponse(answer);
  }
}
