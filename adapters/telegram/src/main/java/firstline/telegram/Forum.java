package firstline.telegram;

import firstline.core.channel.Characters;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.forum.CloseForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.CreateForumTopic;
import org.telegram.telegrambots.meta.api.methods.forum.ReopenForumTopic;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;

/** The topics of a group, if it has any. */
final class Forum {
  private static final Logger log = LoggerFactory.getLogger(Forum.class);
  private static final int MOST_TITLE = 128;

  private final BotApi api;
  private final AtomicReference<Optional<Boolean>> forum = new AtomicReference<>(Optional.empty());

  Forum(BotApi api) {
    this.api = api;
  }

  /** Whether a group has topics; asked once. */
  Answer<Boolean> hasTopics(ChatRef chat) {
    var known = forum.get();
    if (known.isPresent()) {
      return new Answer.Given<>(known.get());
    }
    return api.call(new GetChat(String.valueOf(chat.id())))
        .then(
            found -> {
              boolean is = Boolean.TRUE.equals(found.getIsForum());
              forum.set(Optional.of(is));
              log.info(
                  "staff work in the Telegram group {}, {}",
                  found.getTitle(),
                  is ? "in topics" : "which has no topics: by replies to cards");
              return new Answer.Given<>(is);
            });
  }

  /** Opens a topic and says its id. */
  Answer<Integer> open(ChatRef chat, String title) {
    var name = Characters.shortened(Characters.sound(title).strip(), MOST_TITLE);
    return api.call(
            CreateForumTopic.builder().chatId(chat.id()).name(name.isEmpty() ? "…" : name).build())
        .then(topic -> new Answer.Given<>(topic.getMessageThreadId()));
  }

  /** Opens a topic that was closed. */
  Answer<Boolean> reopen(ChatRef chat, int topic) {
    return api.call(ReopenForumTopic.builder().chatId(chat.id()).messageThreadId(topic).build());
  }

  /** Closes a topic; if that does not work, it stays open and does no harm. */
  void close(ChatRef chat, int topic) {
    switch (api.call(CloseForumTopic.builder().chatId(chat.id()).messageThreadId(topic).build())) {
      case Answer.Given<Boolean> _ -> {}
      case Answer.Declined<Boolean> no -> log.info("a topic stays open: {}", no);
      case Answer.Lost<Boolean>(var why) -> log.info("a topic stays open: {}", why);
    }
  }
}
