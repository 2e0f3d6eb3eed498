package firstline.core.staffroom;

import firstline.core.conversation.ConversationId;
import java.util.Optional;

/**
 * A conversation's topic in a staff room.
 *
 * @param room the room's name, for good
 * @param title what the topic is called
 * @param place the platform's id of the topic; empty until there is one, and once it is gone
 * @param card the platform's id of the card
 * @param shown what the card shows, in short; another one makes another card
 * @param seen the inbox sequence of the last turn that is posted
 * @param posts how many posts there are; the next one has the next number
 */
public record Topic(
    String room,
    ConversationId conversation,
    String title,
    Optional<String> place,
    Optional<String> card,
    String shown,
    long seen,
    int posts) {

  /** One in which nothing was posted yet. */
  public static Topic none(String room, ConversationId conversation) {
    return new Topic(room, conversation, "", Optional.empty(), Optional.empty(), "", 0, 0);
  }

  public boolean isOpened() {
    return posts > 0;
  }

  Topic posted(String called, String showing, long upTo, int more) {
    return new Topic(room, conversation, called, place, card, showing, upTo, posts + more);
  }
}
