package firstline.knowledge.curation;

import firstline.core.conversation.Label;
import firstline.core.conversation.Phrase;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import firstline.knowledge.article.Article;
import firstline.knowledge.content.Library;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the bot would say to show an article, rung by rung. */
public final class ArticleMessages {
  private ArticleMessages() {}

  /** The messages in the order of the rungs; none for a rung that the article does not have. */
  public static Map<Rung, Message> of(Library library, Article article) {
    var messages = new EnumMap<Rung, Message>(Rung.class);
    var url = library.knowledge().addressOf(article.slug());
    article
        .parts()
        .forEach(
            (rung, blocks) -> messages.put(rung, message(library, article, rung, blocks, url)));
    return messages;
  }

  private static Message message(
      Library library, Article article, Rung rung, List<Block> part, String url) {
    var phrases = library.playbook().phrases();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(Text.of(article.title())));
    blocks.addAll(part);
    blocks.addAll(
        phrases.phrase(
            article.locale(),
            Phrase.ARTICLE_SOURCE.key(),
            Map.of("title", article.title(), "url", url)));
    blocks.addAll(phrases.phrase(article.locale(), Phrase.ARTICLE_ASK.key(), Map.of()));
    return new Message(
        blocks,
        List.of(
            choice(library, article, Label.SOLVED, new Action.Rate(article.slug(), rung, true)),
            choice(
                library, article, Label.NOT_SOLVED, new Action.Rate(article.slug(), rung, false)),
            choice(library, article, Label.PERSON, new Action.Go(Escape.PERSON))));
  }

  private static Choice choice(Library library, Article article, Label label, Action action) {
    var words = library.playbook().phrases().label(article.locale(), label.key(), Map.of());
    return new Choice.Press(words, action);
  }
}
