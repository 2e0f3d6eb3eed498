package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import java.time.Instant;
import java.util.Optional;

/** What is to be done because of a turn. It is stored with the turn and carried out after it. */
public sealed interface Effect {
  /**
   * Say something.
   *
   * @param number the message's number in the conversation, from 1
   * @param replaces the number of an earlier message that this one takes the place of
   */
  record Say(int number, Author author, Message message, Optional<Integer> replaces)
      implements Effect {}

  /** Run a check and let its outcome come back as {@link Event.CheckFinished}. */
  record RunCheck(CheckRequest request) implements Effect {}

  /** Let {@link Event.TimerDue} come at an instant; a timer of the same name is moved. */
  record SetTimer(String name, Instant due) implements Effect {}

  record CancelTimer(String name) implements Effect {}

  /** Remember whether an article helped. */
  record RateArticle(ArticleSlug article, Rung rung, boolean helped) implements Effect {}
}
