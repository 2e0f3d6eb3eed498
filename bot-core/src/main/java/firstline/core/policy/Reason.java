package firstline.core.policy;

/** Why a decision came out as it did: the id of a clause and its words. */
public record Reason(String clause, String text) {
  static Reason of(Clause clause) {
    return new Reason(clause.id(), clause.text());
  }
}
