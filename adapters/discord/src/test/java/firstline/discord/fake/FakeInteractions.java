package firstline.discord.fake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** Commands and presses, and how the bot answers them: once, and within three seconds. */
final class FakeInteractions {
  private static final Duration WITHIN = Duration.ofSeconds(3);
  private static final int HIDDEN = 1 << 6;

  /** One of them, and what has become of it. */
  private static final class Open {
    final FakeRoom room;
    final long since = System.nanoTime();
    int answer;
    boolean hidden;
    @Nullable DataObject original;
    DataArray choices = DataArray.empty();
    @Nullable DataObject form;

    Open(FakeRoom room) {
      this.room = room;
    }
  }

  private final FakeWorld world;
  private final Map<String, Open> byToken = new HashMap<>();

  FakeInteractions(FakeWorld world) {
    this.world = world;
  }

  /** Somebody presses something on a message; comes back with its token. */
  String presses(FakeRoom room, String user, DataObject message, DataObject data) {
    return happens(3, room, user, "en-US", data, told -> told.put("message", message));
  }

  /** Somebody does something; comes back with its token. */
  String happens(int type, FakeRoom room, String user, String locale, DataObject data) {
    return happens(type, room, user, locale, data, told -> told);
  }

  private String happens(
      int type,
      FakeRoom room,
      String user,
      String locale,
      DataObject data,
      UnaryOperator<DataObject> more) {
    var id = world.id();
    var token = "token" + id;
    byToken.put(token, new Open(room));
    var told =
        DataObject.empty()
            .put("id", id)
            .put("application_id", FakeWorld.BOT)
            .put("type", type)
            .put("token", token)
            .put("version", 1)
            .put("data", data)
            .put("channel_id", room.id())
            .put("channel", DataObject.fromJson(room.channel().toJson()).put("permissions", "0"))
            .put("locale", locale)
            .put("entitlements", DataArray.empty())
            .put("attachment_size_limit", 10_000_000)
            .put("authorizing_integration_owners", DataObject.empty());
    if (room.isInServer()) {
      var member = world.member(user).put("permissions", "0");
      var server =
          DataObject.empty()
              .put("id", FakeWorld.SERVER)
              .put("locale", "en-US")
              .put("features", DataArray.empty());
      told.put("guild_id", FakeWorld.SERVER).put("guild", server);
      told.put("guild_locale", "en-US").put("member", member).put("app_permissions", "0");
    } else {
      told.put("user", world.user(user));
    }
    world.tell("INTERACTION_CREATE", more.apply(told.put("context", room.isInServer() ? 0 : 1)));
    return token;
  }

  void acknowledge(String id, String token, DataObject answer) {
    var open = open(token);
    if (open.answer != 0) {
      throw new FakeRefusal(400, 40_060, "Interaction has already been acknowledged.");
    }
    if (System.nanoTime() - open.since > WITHIN.toNanos() || !token.equals("token" + id)) {
      throw FakeRefusal.unknown("interaction", 10_062);
    }
    open.answer = answer.getInt("type");
    var data = answer.isNull("data") ? DataObject.empty() : answer.getObject("data");
    open.hidden = (data.getInt("flags", 0) & HIDDEN) != 0;
    switch (open.answer) {
      case 4 -> open.original = says(open, data);
      case 8 -> open.choices = data.getArray("choices");
      case 9 -> {
        Form.checkModal(data);
        open.form = data;
      }
      default -> {}
    }
  }

  /** One more word to whoever did it. */
  DataObject follow(String token, DataObject message) {
    var open = open(token);
    if (open.answer == 0) {
      throw FakeRefusal.unknown("Webhook", 10_015);
    }
    Form.check(message);
    boolean hidden = (message.getInt("flags", 0) & HIDDEN) != 0;
    var said = world.message(open.room, world.bot(), message);
    open.room.log().add(Form.shown(said, hidden));
    return said;
  }

  /** Fills in the form that something was answered with; comes back with its token. */
  String submits(String token, String user, List<String> words) {
    var inputs = inputs(token);
    var rows = DataArray.empty();
    for (int i = 0; i < inputs.size(); i++) {
      var typed =
          DataObject.empty()
              .put("type", 4)
              .put("custom_id", inputs.get(i).getString("custom_id"))
              .put("value", words.get(i));
      rows.add(DataObject.empty().put("type", 1).put("components", DataArray.empty().add(typed)));
    }
    var key = form(token).getString("custom_id");
    var data = DataObject.empty().put("custom_id", key).put("components", rows);
    return happens(5, open(token).room, user, "en-US", data);
  }

  /** The inputs of the form that something was answered with. */
  List<DataObject> inputs(String token) {
    return Form.objects(form(token), "components").stream()
        .map(row -> row.getArray("components").getObject(0))
        .toList();
  }

  private DataObject form(String token) {
    var form = open(token).form;
    if (form == null) {
      throw new IllegalStateException("no form was shown");
    }
    return form;
  }

  DataObject fill(String token, DataObject message) {
    var open = open(token);
    if (open.answer != 5 && open.answer != 4) {
      throw FakeRefusal.unknown("Webhook", 10_015);
    }
    var said = says(open, message);
    open.original = said;
    return said;
  }

  private DataObject says(Open open, DataObject asked) {
    if (!open.hidden) {
      return world.botSays(open.room, asked);
    }
    Form.check(asked);
    var message = world.message(open.room, world.bot(), asked);
    open.room.log().add(Form.shown(message, true));
    return message;
  }

  void drop(String token) {
    open(token).answer = -1;
  }

  private Open open(String token) {
    return Optional.ofNullable(byToken.get(token))
        .orElseThrow(() -> FakeRefusal.unknown("interaction", 10_062));
  }

  /** How it was acknowledged, by Discord's number; 0 if it was not yet. */
  int answer(String token) {
    return open(token).answer;
  }

  boolean isFilled(String token) {
    return open(token).answer == 5 && open(token).original != null;
  }

  DataArray choices(String token) {
    return open(token).choices;
  }
}
