package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What customers asked and were not helped with, in chats and in the help centre. */
public interface Gaps {
  /** Names a question. */
  sealed interface QuestionId {
    /** The turn of a conversation in which it was asked. */
    record InChat(ConversationId conversation, long sequence) implements QuestionId {}

    /** A search of the help centre. */
    record InHelp(long number) implements QuestionId {}
  }

  /**
   * A search of the help centre that found nothing.
   *
   * @param words what was searched, without what tells who somebody is
   * @param reader tells one from the other and says nothing about who it is
   */
  record Missed(String words, Locale locale, String reader, Instant at) {}

  /** Why a question is in here. */
  enum Lack {
    /** The search found nothing that answers it. */
    FOUND_NOTHING,
    /** The customer said that the article did not help, and no later part of it did. */
    DID_NOT_HELP
  }

  /**
   * A question that was not answered.
   *
   * @param words what the customer wrote, with secrets masked
   * @param customer the same for all conversations of one person in one chat, and for all searches
   *     of a reader in the help centre
   * @param article the one that did not help
   * @param human how long a person was in that conversation
   */
  record Asked(
      QuestionId id,
      Instant at,
      String words,
      Locale locale,
      String customer,
      Lack lack,
      Optional<ArticleSlug> article,
      Duration human) {}

  /** A customer's word on an article, from a chat or a help page. */
  record Rating(ArticleSlug article, Instant at, boolean helped) {}

  /** The questions since an instant that nobody has set aside, the newest first. */
  List<Asked> asked(Instant since, int limit);

  /** Sets questions aside: they are looked after. */
  void setAside(List<QuestionId> questions, AgentId by, Instant at);

  /** Keeps a search that found nothing; the same words of the same reader are kept once. */
  void missed(Missed missed);

  /** Every word on articles since an instant, the oldest first. */
  List<Rating> ratings(Instant since);

  /**
   * Keeps a reader's word on an article; a later word of the same reader takes its place.
   *
   * @param reader tells one from the other and says nothing about who it is
   */
  void rate(Rating rating, String reader);
}
