package firstline.core.rehearsal;

import firstline.core.conversation.Playbook;
import firstline.core.policy.Policy;
import firstline.core.port.KnowledgeBase;
import java.util.Optional;
import java.util.function.Function;

/**
 * What scripts are played before.
 *
 * @param policies other policies than the playbook's, by name
 */
public record Scenery(
    Playbook playbook, KnowledgeBase knowledge, Function<String, Optional<Policy>> policies) {
  /** Content whose own policy is the only one. */
  public static Scenery of(Playbook playbook, KnowledgeBase knowledge) {
    return new Scenery(playbook, knowledge, _ -> Optional.empty());
  }

  /**
   * The playbook under another policy.
   *
   * @throws IllegalStateException if there is no such policy
   */
  public Playbook under(String policy) {
    return playbook.under(
        policies
            .apply(policy)
            .orElseThrow(() -> new IllegalStateException("there is no policy '" + policy + "'")));
  }
}
