package firstline.core.port;

import firstline.core.message.Mail;

/** Hands e-mail to the provider's mail server. */
public interface MailCarrier {
  /** What the mail server said. */
  sealed interface Receipt {
    /** It has the mail. */
    record Accepted() implements Receipt {}

    /** Not now: try again. */
    record Later(String why) implements Receipt {}

    /** It will never take this mail. */
    record Refused(String why) implements Receipt {}
  }

  /** Sends a mail that has a recipient; blocks until the server has answered. */
  Receipt send(Mail mail);
}
