package firstline.discord;

import firstline.core.channel.Backoff;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord our commands, until it has taken or refused them. */
final class CommandList implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(CommandList.class);

  private final DiscordApi api;
  private final Bot me;
  private final DataArray commands;
  private final Closing closing;

  CommandList(DiscordApi api, Bot me, DataArray commands, Closing closing) {
    this.api = api;
    this.commands = commands;
    this.me = me;
    this.closing = closing;
  }

  @Override
  public void run() {
    var backoff = new Backoff(RandomGenerator.getDefault());
    try {
      while (closing.open() && !tell()) {
        var _ = closing.pause(backoff.next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tell() {
    var route = Route.Interactions.UPDATE_COMMANDS.compile(me.id());
    return switch (api.put(route, commands)) {
      case Answer.Given<DataArray>(var listed) -> {
        log.debug("Discord lists {} commands", listed.length());
        yield true;
      }
      case Answer.Declined<DataArray> no when no.status() < 500 && no.status() != 429 -> {
        log.error("Discord does not list our commands: {}", no);
        yield true;
      }
      case Answer.Declined<DataArray> no -> {
        log.debug("our commands are not listed yet: {}", no);
        yield false;
      }
      case Answer.Lost<DataArray>(var why) -> {
        log.debug("our commands are not listed yet: {}", why);
        yield false;
      }
    };
  }
}
