package firstline.core.conversation;

import java.util.List;
import java.util.Optional;

/** What a turn comes to. */
public sealed interface Decision {
  /** It cannot be decided before this is known. */
  record Needs(Lookup lookup) implements Decision {}

  /**
   * It is decided.
   *
   * @param effects in the order in which they are to be carried out
   * @param whys in the order in which the rules spoke; never empty
   * @param refusal set where a member of staff asked for what cannot be
   */
  record Made(Conversation next, List<Effect> effects, List<Why> whys, Optional<Refusal> refusal)
      implements Decision {
    public Made {
      effects = List.copyOf(effects);
      whys = List.copyOf(whys);
    }
  }
}
