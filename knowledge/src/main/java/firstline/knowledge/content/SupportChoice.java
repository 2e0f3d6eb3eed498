package firstline.knowledge.content;

import firstline.core.conversation.Playbook;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the provider supports, as its settings say.
 *
 * @param policy the name of one of the content's policies
 * @param zone in which days are counted; without it, the one that the policy names
 */
public record SupportChoice(
    String policy, Optional<ZoneId> zone, Playbook.Preferences preferences) {
  /** What holds where nothing is set. */
  public static final SupportChoice STANDARD =
      new SupportChoice("openvservers", Optional.empty(), Playbook.Preferences.STANDARD);
}
