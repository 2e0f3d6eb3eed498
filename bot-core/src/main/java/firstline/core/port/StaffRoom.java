package firstline.core.port;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Attachment;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import java.time.Duration;
import java.util.Optional;

/** The room of one platform in which staff work. Calls for different topics may overlap. */
public interface StaffRoom {
  /** One thing to be posted. */
  record Errand(Topic topic, int number, Post post, int attempts, Channel customersChannel) {}

  /** Gets what customers sent. */
  interface Files {
    /** The content; empty if the channel no longer has it. */
    Optional<AttachmentSource.Content> fetch(Attachment attachment);
  }

  /** What the platform said. */
  sealed interface Receipt {
    /** The topic exists under this id now; nothing is posted yet, so put it once more. */
    record Opened(String place) implements Receipt {}

    /** It is posted, in this place and under this id. */
    record Posted(String place, String id) implements Receipt {}

    /** Not now: try again after this long. */
    record Later(Duration pause, String why) implements Receipt {}

    /** The topic is gone: it is to be opened again. */
    record Gone(String why) implements Receipt {}

    /** The platform refuses this; trying again would not help. */
    record Refused(String why) implements Receipt {}
  }

  /** The name that its topics are kept under; also the source of what staff do in it. */
  String name();

  /**
   * Posts. A card in a topic without a place opens it; a card in one that has a card takes its
   * place. May block while a limit asks for it.
   */
  Receipt put(Errand errand, Files files);

  /**
   * A word to whoever acted, for their eyes where the platform can do that. Best effort, must not
   * throw.
   *
   * @param key of the delivery that it answers
   * @param words empty where it was simply done
   */
  void answer(String key, String words);
}
