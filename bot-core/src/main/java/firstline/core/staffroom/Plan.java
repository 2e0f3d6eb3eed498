package firstline.core.staffroom;

import firstline.core.conversation.Event;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.List;

/**
 * What is to be done in a room because of what happened.
 *
 * @param after the topic as it is then
 * @param posts to be posted, in order; their numbers end with the topic's
 * @param deeds what staff did in this room, for the audit log
 * @param answers to those who acted in this room
 */
public record Plan(Topic after, List<Post> posts, List<Done> deeds, List<Answer> answers) {
  public Plan {
    posts = List.copyOf(posts);
    deeds = List.copyOf(deeds);
    answers = List.copyOf(answers);
  }

  /** What a member of staff did. */
  public record Done(Instant at, AgentId who, String action, Event event) {}

  /**
   * A word to whoever acted, for their eyes where the platform can do that.
   *
   * @param key of the delivery that it answers
   * @param words empty where it was simply done
   */
  public record Answer(String key, String words) {}
}
