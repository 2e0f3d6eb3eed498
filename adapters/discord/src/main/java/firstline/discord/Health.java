package firstline.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the channel's state and logs it when it changes: once when an outage begins and ends. */
final class Health {
  private static final Logger log = LoggerFactory.getLogger(Health.class);

  private final AtomicReference<ChannelState> state =
      new AtomicReference<>(new ChannelState.Starting());
  private final InstantSource clock;

  Health(InstantSource clock) {
    this.clock = clock;
  }

  ChannelState state() {
    return state.get();
  }

  void connected(Bot bot) {
    var now = clock.instant();
    var before = state.getAndUpdate(s -> connected(s, new ChannelState.Connected(bot, now)));
    switch (before) {
      case ChannelState.Starting() -> log.info("Discord is connected as {}", bot.name());
      case ChannelState.Disturbed(var _, var since) ->
          log.info(
              "Discord is back as {} after {} s",
              bot.name(),
              Duration.between(since, now).toSeconds());
      case ChannelState.Refused _ -> log.info("Discord lets us in again as {}", bot.name());
      case ChannelState.Connected _, ChannelState.Closed _ -> {}
    }
  }

  private static ChannelState connected(ChannelState before, ChannelState.Connected now) {
    return switch (before) {
      case ChannelState.Connected _, ChannelState.Closed _ -> before;
      case ChannelState.Starting _, ChannelState.Disturbed _, ChannelState.Refused _ -> now;
    };
  }

  void disturbed(String why) {
    var now = clock.instant();
    var before = state.getAndUpdate(s -> disturbed(s, new ChannelState.Disturbed(why, now)));
    boolean begins =
        switch (before) {
          case ChannelState.Starting _, ChannelState.Connected _ -> true;
          case ChannelState.Disturbed _, ChannelState.Refused _, ChannelState.Closed _ -> false;
        };
    if (begins) {
      log.warn("Discord does not work at the moment, trying on: {}", why);
    } else {
      log.debug("Discord still does not work: {}", why);
    }
  }

  private static ChannelState disturbed(ChannelState before, ChannelState.Disturbed now) {
    return switch (before) {
      case ChannelState.Starting _, ChannelState.Connected _ -> now;
      case ChannelState.Disturbed(var _, var since) -> new ChannelState.Disturbed(now.why(), since);
      case ChannelState.Refused _, ChannelState.Closed _ -> before;
    };
  }

  void refused(String why) {
    var now = new ChannelState.Refused(why, clock.instant());
    var before =
        state.getAndUpdate(
            s -> s instanceof ChannelState.Refused || s instanceof ChannelState.Closed ? s : now);
    if (!(before instanceof ChannelState.Refused || before instanceof ChannelState.Closed)) {
      log.error("Discord is given up: {}", why);
    }
  }

  void closed() {
    state.set(new ChannelState.Closed());
  }
}
