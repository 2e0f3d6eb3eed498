package firstline.core.port;

import firstline.core.conversation.ConversationId;
import firstline.core.staffroom.Happening;
import firstline.core.staffroom.Plan;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The topics of staff rooms, and what is still to be posted into them. */
public interface StaffTopics {
  /** A post that is stored and not sent. */
  record Letter(int number, Post post, int attempts) {}

  /** A conversation's topic, if it has one. */
  Optional<Topic> topic(String room, ConversationId conversation);

  /** Conversations that have a topic, those that were opened last first. */
  List<ConversationId> conversations(String room, int limit);

  /**
   * Conversations of which a room has not been told all: something happened since, or a person is
   * wanted and there is no topic.
   *
   * @param ticketsSince a ticket that was opened before this needs no topic any more
   */
  List<ConversationId> behind(String room, Instant ticketsSince, int limit);

  /** The turns of a conversation after a sequence number (0 for all), oldest first. */
  List<Happening> news(ConversationId conversation, long after, int limit);

  /**
   * Stores a plan in one transaction: the topic, its posts, and what goes into the audit log.
   *
   * @return false if the topic has moved on since {@code before}; nothing is stored then
   */
  boolean store(Topic before, Plan plan, List<AuditLog.Entry> audit, Instant at);

  /** Remembers where a topic and its card are; empty where they are gone. */
  void place(Topic topic, Optional<String> place, Optional<String> card);

  /** What is to be posted into a topic, in order. */
  List<Letter> pending(String room, ConversationId conversation, int limit);

  /** Conversations into whose topics something is to be posted, longest waiting first. */
  List<ConversationId> unsent(String room);

  /** Posts are done with: the platform has them under an id, or will never take them. */
  void settle(Topic topic, List<Integer> numbers, Optional<String> id, String why, Instant at);

  /** A try failed, and another will follow. */
  void tried(Topic topic, int number, String why, Instant at);

  /** What is dealt with in a place, or under a post with that id. */
  Optional<ConversationId> at(String room, String placeOrPost);
}
