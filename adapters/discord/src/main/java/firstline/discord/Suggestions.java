package firstline.discord;

import firstline.core.channel.Characters;
import firstline.core.port.KnowledgeBase;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Articles that fit what is being typed in a command. */
final class Suggestions {
  private static final Logger log = LoggerFactory.getLogger(Suggestions.class);
  private static final int MOST_SHOWN = 100;

  private final DiscordApi api;
  private final KnowledgeBase knowledge;
  private final Executor threads;

  Suggestions(DiscordApi api, KnowledgeBase knowledge, Executor threads) {
    this.api = api;
    this.knowledge = knowledge;
    this.threads = threads;
  }

  void answer(DataObject interaction) {
    var typed = Given.typing(interaction.getObject("data")).orElse("").strip();
    var locale = Reply.locale(interaction);
    threads.execute(() -> Reply.to(interaction).suggest(api, found(typed, locale)));
  }

  /** What was typed stays a choice, too, so that nobody has to take an article. */
  private DataArray found(String typed, Locale locale) {
    var choices = new ArrayList<DataObject>();
    if (!typed.isEmpty()) {
      articles(typed, locale, choices);
      choices.add(choice(typed, Characters.shortened(typed, MOST_SHOWN)));
    }
    return DataArray.fromCollection(choices);
  }

  private void articles(String typed, Locale locale, ArrayList<DataObject> choices) {
    try {
      for (var hit : knowledge.search(typed, locale).hits()) {
        choices.add(choice(hit.title(), Given.ARTICLE + hit.article().value()));
      }
    } catch (RuntimeException e) {
      log.error("articles cannot be suggested", e);
    }
  }

  private static DataObject choice(String name, String value) {
    return DataObject.empty()
        .put("name", Characters.shortened(Characters.sound(name), MOST_SHOWN))
        .put("value", value);
  }
}
