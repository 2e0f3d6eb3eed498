package firstline.core.policy;

/**
 * A policy could not be applied to a case: a rule failed, or none decided. Never a "no"; whoever
 * asked hands the customer to a person and logs it.
 */
public final class PolicyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PolicyFault(String message) {
    super(message);
  }

  public PolicyFault(String message, Throwable cause) {
    super(message, cause);
  }
}
