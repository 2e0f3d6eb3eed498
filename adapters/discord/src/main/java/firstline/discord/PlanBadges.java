package firstline.discord;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Badges;
import firstline.core.port.Badges.Given;
import firstline.core.port.StorageFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives customers who are known here the role of their plan, and takes it away once they have
 * logged out or the plan has ended. It looks every few seconds: plans change without a turn.
 */
final class PlanBadges implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(PlanBadges.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration UNTIL_CONNECTED = Duration.ofMillis(200);

  /** Whoever is not in the server may join it; a permission may be given. */
  private static final Duration UNTIL_AGAIN = Duration.ofMinutes(10);

  private final DiscordRoles roles;
  private final Badges badges;
  private final ServerRoles server;
  private final Closing closing;
  private final InstantSource clock;
  private final Map<Given, Instant> waiting = new HashMap<>();

  PlanBadges(
      DiscordRoles roles, Badges badges, ServerRoles server, Closing closing, InstantSource clock) {
    this.roles = roles;
    this.badges = badges;
    this.server = server;
    this.closing = closing;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      boolean open = true;
      while (open) {
        boolean reachable = server.isReachable();
        if (reachable) {
          tryToLook();
        }
        open = closing.pause(reachable ? EVERY : UNTIL_CONNECTED);
      }
    } catch (InterruptedException e) {
      log.info("the badges of plans were interrupted");
      Thread.currentThread().interrupt();
    }
  }

  private void tryToLook() {
    try {
      look();
    } catch (StorageFault e) {
      log.warn("who is to have which badge cannot be read now", e);
    }
  }

  /** Brings what is given in line with what is to be. */
  void look() {
    var wanted = wanted();
    var given = new LinkedHashSet<>(badges.given(Channel.DISCORD));
    wanted.stream().filter(badge -> !given.contains(badge)).filter(this::isDue).forEach(this::give);
    given.stream().filter(badge -> !wanted.contains(badge)).filter(this::isDue).forEach(this::take);
  }

  private Set<Given> wanted() {
    var wanted = new LinkedHashSet<Given>();
    for (var holder : badges.holders(Channel.DISCORD)) {
      roles
          .badge(holder.plan())
          .map(role -> new Given(holder.person(), role))
          .ifPresent(wanted::add);
    }
    return wanted;
  }

  private boolean isDue(Given badge) {
    var again = waiting.get(badge);
    return again == null || !clock.instant().isBefore(again);
  }

  private void give(Given badge) {
    switch (server.give(badge.badge(), badge.person())) {
      case DONE -> {
        waiting.remove(badge);
        badges.gave(Channel.DISCORD, badge);
      }
      case NOTHING_TO_DO, REFUSED -> waiting.put(badge, clock.instant().plus(UNTIL_AGAIN));
      case LATER -> {}
    }
  }

  private void take(Given badge) {
    switch (server.take(badge.badge(), badge.person())) {
      case DONE, NOTHING_TO_DO -> {
        waiting.remove(badge);
        badges.took(Channel.DISCORD, badge);
      }
      case REFUSED -> waiting.put(badge, clock.instant().plus(UNTIL_AGAIN));
      case LATER -> {}
    }
  }
}
