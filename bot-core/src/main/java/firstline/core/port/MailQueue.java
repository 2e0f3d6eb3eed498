package firstline.core.port;

import firstline.core.message.Mail;
import java.time.Instant;
import java.util.List;

/** E-mail that turns have written and that the mail server has not taken yet. */
public interface MailQueue {
  /** What became of a mail. */
  enum Fate {
    SENT,
    /** The mail server will never take it. */
    REFUSED,
    /** It came too late to be of use. */
    EXPIRED
  }

  /** Mails not yet sent, oldest first. */
  List<Mail> pending(int limit);

  /** Records what became of a mail; it is pending no more, and its text is not kept. */
  void settle(String id, Fate fate, String why, Instant at);

  /** Records that a try failed and another will follow. */
  void tried(String id, String why, Instant at);
}
