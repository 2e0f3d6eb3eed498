package firstline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Who belongs to the staff chat. Telegram is asked, and its word holds for some minutes. */
final class StaffMembers {
  private static final Logger log = LoggerFactory.getLogger(StaffMembers.class);
  private static final Duration HOLDS = Duration.ofMinutes(5);

  private record Known(boolean member, Instant until) {}

  private final BotApi api;
  private final InstantSource clock;
  private final Map<Long, Known> known = new HashMap<>();

  StaffMembers(BotApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Whether a user is a member now; where Telegram cannot say so, nobody is. */
  synchronized boolean isMember(long chat, long user) {
    var now = clock.instant();
    var before = known.get(user);
    if (before != null && now.isBefore(before.until())) {
      return before.member();
    }
    return switch (api.call(
        GetChatMember.builder().chatId(chat).userId(user).build(), Duration.ofSeconds(5))) {
      case Answer.Given<org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember>(
              var member) -> {
        boolean is = Updates.isIn(member);
        known.put(user, new Known(is, now.plus(HOLDS)));
        yield is;
      }
      case Answer.Declined<org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember> no -> {
        log.info("{} is not taken for staff: {}", user, no);
        yield false;
      }
      case Answer.Lost<org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember>(
              var why) -> {
        log.warn("whether {} belongs to staff cannot be told: {}", user, why);
        yield before != null && before.member();
      }
    };
  }

  /** Somebody has just written in the chat, or has left it. */
  synchronized void seen(long user, boolean member) {
    known.put(user, new Known(member, clock.instant().plus(HOLDS)));
  }
}
