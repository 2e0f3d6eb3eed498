package firstline.discord;

import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channel or forum in which staff work, as Discord describes it. */
final class StaffChannel {
  private static final Logger log = LoggerFactory.getLogger(StaffChannel.class);

  /** What is known of it. */
  record Found(String server, boolean forum) {}

  private final String id;
  private final DiscordApi api;
  private final AtomicReference<@Nullable Found> found = new AtomicReference<>();

  StaffChannel(String id, DiscordApi api) {
    this.id = id;
    this.api = api;
  }

  String id() {
    return id;
  }

  /** The name that its topics are kept under. */
  String room() {
    return "discord:" + id;
  }

  /** What it is; asked once. */
  Answer<Found> find() {
    var known = found.get();
    if (known != null) {
      return new Answer.Given<>(known);
    }
    return api.get(Route.Channels.GET_CHANNEL.compile(id)).then(this::found);
  }

  private Answer<Found> found(DataObject channel) {
    int type = channel.getInt("type", -1);
    if (type != Servers.TEXT && type != Servers.FORUM) {
      return new Answer.Declined<>(400, 0, "it is neither a text channel nor a forum");
    }
    var is = new Found(channel.getString("guild_id"), type == Servers.FORUM);
    found.set(is);
    log.info(
        "staff work in the Discord {} {}",
        is.forum() ? "forum" : "channel",
        channel.getString("name", id));
    return new Answer.Given<>(is);
  }
}
