package firstline.core.identity;

/** Names one claim for good; the code that proves it is made from this name. */
public record ClaimId(String value) {
  public ClaimId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The name of a claim must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
