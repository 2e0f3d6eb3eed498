package firstline.core.customer;

/** The provider's number of an account, as it stands on an invoice; never blank. */
public record AccountId(String value) {
  public AccountId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An account number must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
