package firstline.launcher.serve;

import firstline.core.conversation.Playbook;
import firstline.core.policy.Policy;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.SupportChoice;
import firstline.knowledge.policy.PolicyEdition;
import firstline.knowledge.policy.ServedPolicies;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The playbook that conversations are decided from, with the policy as its file is now: a new
 * version applies to the next decision (ITP-16). Every version that was served is kept.
 */
final class ServedPlaybook implements Supplier<Playbook> {
  /** Until then the start has the processor to itself; the policy is that of the start. */
  private static final long FIRST_LOOK_SECONDS = 10;

  private final Library library;
  private final ServedPolicies policies;
  private final SupportChoice choice;
  private volatile boolean looking;

  ServedPlaybook(Library library, ServedPolicies policies, SupportChoice choice) {
    this.library = library;
    this.policies = policies;
    this.choice = choice;
  }

  /** Begins, a little later, to look at the policy's file before each decision. */
  void watch() {
    CompletableFuture.runAsync(
        this::look, CompletableFuture.delayedExecutor(FIRST_LOOK_SECONDS, TimeUnit.SECONDS));
  }

  /** Looks at the policy's file, and from now on before each decision. */
  void look() {
    policies.current(choice.policy());
    looking = true;
  }

  @Override
  public Playbook get() {
    var playbook = library.playbook();
    return looking ? changed(playbook).map(playbook::under).orElse(playbook) : playbook;
  }

  /** The policy as its file is now, if that is another version than the content was loaded with. */
  private Optional<Policy> changed(Playbook playbook) {
    var loaded = playbook.support().policy().version();
    return policies
        .current(choice.policy())
        .map(PolicyEdition::policy)
        .filter(policy -> !policy.version().equals(loaded))
        .map(policy -> choice.zone().map(policy::countingIn).orElse(policy));
  }
}
