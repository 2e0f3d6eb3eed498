package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.ConversationId;
import firstline.core.desk.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What customers asked and were not helped with, out of the transcripts. */
public interface Gaps {
  /** Names a question: the turn of a conversation in which it was asked. */
  record QuestionId(ConversationId conversation, long sequence) {}

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
   * @param customer the same for all conversations of one person in one chat
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

  /** Every word on articles since an instant, the oldest first. */
  List<Rating> ratings(Instant since);

  /**
   * Keeps a reader's word on an article; a later word of the same reader takes its place.
   *
   * @param reader tells one from the other and says nothing about who it is
   */
  void rate(Rating rating, String reader);
}
