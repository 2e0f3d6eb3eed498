package firstline.core.port;

import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cases that managers saved as tests of a policy, beside those that are shipped with it. */
public interface CaseBook {
  /** The number of a saved case. */
  record CaseId(long value) {}

  /**
   * A case with what is expected of it.
   *
   * @param policy the name of the policy that it tests
   * @param title what it is about, for people
   * @param question the case, as text in the form that {@code policy decide} takes
   * @param expected the fields of the decision, as text in the form of saved cases
   * @param address the case as the console's page has it in its address
   */
  record Draft(String policy, String title, String question, String expected, String address) {}

  /** A draft that is kept, with who saved it and when. */
  record Saved(CaseId id, Draft draft, AgentId by, Instant at) {}

  Saved add(Draft draft, AgentId by, Instant at);

  /** The cases of a policy, the oldest first. */
  List<Saved> of(String policy);

  /** Takes a case out; what was taken out, or nothing if it was not there any more. */
  Optional<Saved> remove(CaseId id);
}
