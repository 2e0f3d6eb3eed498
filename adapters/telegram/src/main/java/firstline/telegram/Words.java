package firstline.telegram;

import firstline.core.conversation.Masking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * The words of a message and whom they are meant for.
 *
 * @param text without mentions of us; empty if the message has none
 * @param mentioned whether we were mentioned
 * @param command the command that the text is, if it is one
 */
record Words(String text, boolean mentioned, Optional<Given> command) {
  private static final Pattern COMMAND =
      Pattern.compile(
          "/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{3,32}))?(?:\\s+(.*))?", Pattern.DOTALL);

  /** A command as it was typed; {@code bot} is whom it was addressed to. */
  record Given(String name, Optional<String> bot, String argument) {
    boolean isFor(Bot me) {
      return bot.map(name -> name.equalsIgnoreCase(me.username())).orElse(true);
    }
  }

  static Words of(Message message, Bot me) {
    var typed = orEmpty(message.getText() == null ? message.getCaption() : message.getText());
    var command = command(typed);
    if (command.isPresent()) {
      return new Words(typed, command.get().bot().isPresent(), command);
    }
    var entities = message.getText() == null ? message.getCaptionEntities() : message.getEntities();
    var ours = mentions(typed, entities == null ? List.of() : entities, me);
    return new Words(without(typed, ours), !ours.isEmpty(), Optional.empty());
  }

  Masking.Masked masked() {
    return Masking.mask(text);
  }

  private static Optional<Given> command(String typed) {
    var matcher = COMMAND.matcher(typed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Given(
            matcher.group(1).toLowerCase(Locale.ROOT),
            Optional.ofNullable(matcher.group(2)),
            orEmpty(matcher.group(3)).strip()));
  }

  private static List<MessageEntity> mentions(String typed, List<MessageEntity> entities, Bot me) {
    return entities.stream()
        .filter(e -> e.getOffset() >= 0 && e.getOffset() + e.getLength() <= typed.length())
        .filter(e -> isMention(typed, e, me))
        .sorted(Comparator.comparingInt(MessageEntity::getOffset))
        .toList();
  }

  private static boolean isMention(String typed, MessageEntity entity, Bot me) {
    var shown = typed.substring(entity.getOffset(), entity.getOffset() + entity.getLength());
    return switch (entity.getType()) {
      case "mention" -> shown.equalsIgnoreCase("@" + me.username());
      case "text_mention" -> isMe(entity.getUser(), me);
      default -> false;
    };
  }

  private static boolean isMe(@Nullable User user, Bot me) {
    return user != null && user.getId() == me.id();
  }

  private static String without(String typed, List<MessageEntity> mentions) {
    var parts = new ArrayList<String>();
    int at = 0;
    for (var mention : mentions) {
      if (mention.getOffset() >= at) {
        parts.add(typed.substring(at, mention.getOffset()).strip());
        at = mention.getOffset() + mention.getLength();
      }
    }
    parts.add(mentions.isEmpty() ? typed : typed.substring(at).strip());
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
