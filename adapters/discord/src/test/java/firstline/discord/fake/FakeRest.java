package firstline.discord.fake;

import firstline.discord.fake.FakeServer.Call;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The routes of the REST API. */
final class FakeRest implements FakeServer.Api {
  /** A route: what is asked for, with groups for the ids in it, and what answers. */
  private record Route(Pattern shape, Handler handler) {}

  private interface Handler {
    Optional<Object> answer(MatchResult ids, Call call);
  }

  private static final String ID = "([0-9]+)";

  private final FakeWorld world;
  private final FakeInteractions interactions;
  private final List<Route> routes;

  FakeRest(FakeWorld world, FakeInteractions interactions) {
    this.world = world;
    this.interactions = interactions;
    this.routes =
        List.of(
            route("GET users/@me", (_, _) -> Optional.of(world.bot())),
            route("POST users/@me/channels", (_, call) -> direct(call)),
            route("GET channels/" + ID, (ids, _) -> Optional.of(room(ids).channel())),
            route("GET channels/" + ID + "/messages", this::history),
            route("POST channels/" + ID + "/messages", this::send),
            route("GET channels/" + ID + "/messages/" + ID, this::message),
            route("PATCH channels/" + ID + "/messages/" + ID, this::edit),
            route("DELETE channels/" + ID + "/messages/" + ID, this::delete),
            route("POST channels/" + ID + "/typing", this::typing),
            route("GET /files/" + ID, this::file),
            route("POST channels/" + ID + "/threads", this::thread),
            route("POST channels/" + ID + "/messages/" + ID + "/threads", this::threadBelow),
            route("PATCH channels/" + ID, this::change),
            route("GET guilds/" + ID + "/members/" + ID, (ids, _) -> staff(ids)),
            route("GET users/@me/guilds", (_, _) -> Optional.of(world.servers())),
            route("GET guilds/" + ID + "/roles", (_, _) -> Optional.of(world.roles().list())),
            route(
                "(PUT|DELETE) guilds/" + ID + "/members/" + ID + "/roles/" + ID,
                (ids, _) -> changeRole(ids)),
            route("POST webhooks/" + ID + "/(\\S+)", this::follow),
            route("PUT channels/" + ID + "/thread-members/" + ID, this::member),
            route("PUT applications/" + ID + "/commands", (_, call) -> commands(call)),
            route("POST interactions/" + ID + "/(\\S+)/callback", this::acknowledge),
            route("PATCH webhooks/" + ID + "/(\\S+)/messages/@original", this::fill),
            route("DELETE webhooks/" + ID + "/(\\S+)/messages/@original", this::unfill));
  }

  private static Route route(String shape, Handler handler) {
    return new Route(Pattern.compile(shape), handler);
  }

  @Override
  public Optional<Object> answer(Call call) {
    synchronized (world) {
      for (var route : routes) {
        var matcher = route.shape().matcher(call.route());
        if (matcher.matches()) {
          return route.handler().answer(matcher.toMatchResult(), call);
        }
      }
    }
    throw new FakeRefusal(404, 0, "404: Not Found, " + call.route());
  }

  private FakeRoom room(MatchResult ids) {
    return world.room(ids.group(1));
  }

  private Optional<Object> direct(Call call) {
    return Optional.of(world.direct(call.json().getString("recipient_id")).channel());
  }

  private Optional<Object> history(MatchResult ids, Call call) {
    var after = Pattern.compile("after=([0-9]+)").matcher(call.query());
    var limit = Pattern.compile("limit=([0-9]+)").matcher(call.query());
    return Optional.of(
        room(ids)
            .history(
                after.find() ? after.group(1) : "0",
                limit.find() ? Integer.parseInt(limit.group(1)) : 50));
  }

  private Optional<Object> send(MatchResult ids, Call call) {
    var room = room(ids);
    room.demandOpen();
    var asked = call.json();
    var nonce = asked.getString("nonce", "");
    if (asked.getBoolean("enforce_nonce", false) && room.byNonce(nonce).isPresent()) {
      return Optional.of(room.byNonce(nonce).get());
    }
    return Optional.of(world.botSays(room, asked));
  }

  private Optional<Object> message(MatchResult ids, Call call) {
    return Optional.of(room(ids).message(ids.group(2)));
  }

  private Optional<Object> edit(MatchResult ids, Call call) {
    var room = room(ids);
    return Optional.of(world.botEdits(room, room.message(ids.group(2)), call.json()));
  }

  private Optional<Object> delete(MatchResult ids, Call call) {
    world.deletes(room(ids), ids.group(2));
    return Optional.empty();
  }

  private Optional<Object> typing(MatchResult ids, Call call) {
    room(ids).types();
    return Optional.empty();
  }

  private Optional<Object> file(MatchResult ids, Call call) {
    var content = world.file(ids.group(1));
    return Optional.of(content.orElseThrow(() -> FakeRefusal.unknown("File", 0)));
  }

  private Optional<Object> thread(MatchResult ids, Call call) {
    return Optional.of(world.botOpensThread(room(ids), call.json()));
  }

  private Optional<Object> threadBelow(MatchResult ids, Call call) {
    return Optional.of(world.botOpensThread(room(ids), ids.group(2), call.json()));
  }

  private Optional<Object> change(MatchResult ids, Call call) {
    var state = room(ids).channel().getObject("thread_metadata");
    var wanted = call.json();
    wanted.keys().forEach(key -> state.put(key, wanted.opt(key).orElse(null)));
    return Optional.of(room(ids).channel());
  }

  private Optional<Object> staff(MatchResult ids) {
    return Optional.of(world.member(ids.group(2)));
  }

  private Optional<Object> changeRole(MatchResult ids) {
    world.roles().change(ids.group(3), ids.group(4), ids.group(1).equals("PUT"));
    return Optional.empty();
  }

  private Optional<Object> follow(MatchResult ids, Call call) {
    return Optional.of(interactions.follow(ids.group(2), call.json()));
  }

  private Optional<Object> member(MatchResult ids, Call call) {
    room(ids).members().add(ids.group(2));
    return Optional.empty();
  }

  private Optional<Object> commands(Call call) {
    var commands = DataArray.fromJson(call.body());
    world.lists(commands);
    return Optional.of(commands);
  }

  private Optional<Object> acknowledge(MatchResult ids, Call call) {
    interactions.acknowledge(ids.group(1), ids.group(2), call.json());
    return Optional.empty();
  }

  private Optional<Object> fill(MatchResult ids, Call call) {
    DataObject filled = interactions.fill(ids.group(2), call.json());
    return Optional.of(filled);
  }

  private Optional<Object> unfill(MatchResult ids, Call call) {
    interactions.drop(ids.group(2));
    return Optional.empty();
  }
}
