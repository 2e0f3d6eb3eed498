package firstline.discord.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A channel or thread with what was said in it. */
final class FakeRoom {
  private final DataObject channel;
  private final List<DataObject> messages = new ArrayList<>();
  private final List<Shown> log = new ArrayList<>();
  private final Map<String, DataObject> byNonce = new HashMap<>();
  private final List<String> members = new ArrayList<>();
  private boolean closed;
  private int typing;

  FakeRoom(DataObject channel) {
    this.channel = channel;
  }

  DataObject channel() {
    return channel;
  }

  String id() {
    return channel.getString("id");
  }

  boolean isInServer() {
    return channel.hasKey("guild_id");
  }

  List<Shown> log() {
    return log;
  }

  List<String> members() {
    return members;
  }

  /** Whether its user takes no messages from the bot. */
  void shut(boolean shut) {
    closed = shut;
  }

  void demandOpen() {
    if (channel.hasKey("thread_metadata")
        && channel.getObject("thread_metadata").getBoolean("locked", false)) {
      throw new FakeRefusal(400, 50_083, "Thread is archived");
    }
    if (closed) {
      throw new FakeRefusal(403, 50_007, "Cannot send messages to this user");
    }
  }

  List<DataObject> messages() {
    return messages;
  }

  int count() {
    return messages.size();
  }

  void types() {
    typing++;
  }

  int typing() {
    return typing;
  }

  Optional<DataObject> byNonce(String nonce) {
    return Optional.ofNullable(byNonce.get(nonce));
  }

  void add(DataObject message) {
    messages.add(message);
    Optional.ofNullable(message.getString("nonce", null))
        .ifPresent(nonce -> byNonce.put(nonce, message));
  }

  void remove(String id) {
    messages.remove(message(id));
  }

  DataObject message(String id) {
    return messages.stream()
        .filter(message -> message.getString("id").equals(id))
        .findFirst()
        .orElseThrow(() -> FakeRefusal.unknown("Message", 10_008));
  }

  /** What the bot showed there last with a word on it. */
  Optional<Shown> withLabel(String label) {
    return log.reversed().stream()
        .filter(shown -> shown.labels().contains(label))
        .filter(shown -> messages.stream().anyMatch(m -> m.getString("id").equals(shown.id())))
        .findFirst();
  }

  /** As the API gives it: the newest first. */
  DataArray history(String after, int limit) {
    var later =
        messages.stream()
            .filter(message -> Long.parseLong(message.getString("id")) > Long.parseLong(after))
            .limit(limit)
            .toList();
    return DataArray.fromCollection(later.reversed());
  }
}
