package firstline.core.customer;

/** The provider's name of one service of an account, for example {@code web1}; never blank. */
public record ServiceId(String value) {
  public ServiceId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A service id must not be blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
