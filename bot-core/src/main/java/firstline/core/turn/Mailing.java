package firstline.core.turn;

import firstline.core.identity.ClaimId;
import firstline.core.message.Mail;
import firstline.core.port.MailCarrier;
import firstline.core.port.MailQueue;
import firstline.core.port.Signet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sends the e-mail that turns have written: a few at once, each as often as it takes. A mail that
 * the server has taken is not sent again, whatever happens to our record of it; only a crash
 * between the two leaves that open, and then it goes out once more under the same name.
 */
final class Mailing {
  private static final Logger LOG = System.getLogger(Mailing.class.getName());
  private static final int AT_ONCE = 4;

  private final MailQueue queue;
  private final Optional<MailCarrier> carrier;
  private final Signet signet;
  private final Lanes<String> lanes;
  private final Semaphore connections = new Semaphore(AT_ONCE);
  private final Pauses pauses;
  private final InstantSource clock;

  /**
   * @param carrier without one, mail waits for a start that has one
   */
  Mailing(MailQueue queue, Optional<MailCarrier> carrier, Signet signet, Engine.Workshop workshop) {
    this.queue = queue;
    this.carrier = carrier;
    this.signet = signet;
    this.lanes = new Lanes<>(workshop.sending(), Integer.MAX_VALUE);
    this.pauses = workshop.pauses();
    this.clock = workshop.clock();
  }

  /** Takes up what an earlier run of the program left behind. */
  void recover() {
    queue.pending(Integer.MAX_VALUE).forEach(this::take);
  }

  /** Takes a mail that is stored; it is sent soon. What is for nobody is done with. */
  void take(Mail mail) {
    if (mail.to().isPresent() && carrier.isPresent()) {
      var server = carrier.get();
      lanes.add(mail.id(), () -> deliver(server, mail));
    }
  }

  private boolean deliver(MailCarrier server, Mail mail) {
    for (int tries = 0; ; tries++) {
      if (attempt(server, mail)) {
        return true;
      }
      if (!pauses.pause(Pauses.afterTry(tries))) {
        return false;
      }
    }
  }

  /** Tries once; false if another try is needed. */
  private boolean attempt(MailCarrier server, Mail mail) {
    if (mail.until().filter(until -> !clock.instant().isBefore(until)).isPresent()) {
      LOG.log(Level.WARNING, "Mail {0} was not sent in time", mail.id());
      return settled(mail, MailQueue.Fate.EXPIRED, "not sent in time");
    }
    return switch (sent(server, mail)) {
      case MailCarrier.Receipt.Accepted() -> settled(mail, MailQueue.Fate.SENT, "");
      case MailCarrier.Receipt.Later(String why) -> postponed(mail, why);
      case MailCarrier.Receipt.Refused(String why) -> {
        LOG.log(Level.WARNING, "The mail server refuses mail {0}: {1}", mail.id(), why);
        yield settled(mail, MailQueue.Fate.REFUSED, why);
      }
    };
  }

  private MailCarrier.Receipt sent(MailCarrier server, Mail mail) {
    connections.acquireUninterruptibly();
    try {
      var code = mail.codeFor().map(claim -> signet.code(new ClaimId(claim)));
      return server.send(code.map(mail::with).orElse(mail));
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Could not send mail " + mail.id(), failed);
      return new MailCarrier.Receipt.Later(String.valueOf(failed.getMessage()));
    } finally {
      connections.release();
    }
  }

  private boolean postponed(Mail mail, String why) {
    LOG.log(Level.INFO, "Mail {0} waits for another try: {1}", mail.id(), why);
    try {
      queue.tried(mail.id(), why, clock.instant());
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Could not note a try of mail " + mail.id(), failed);
    }
    return false;
  }

  /** Records what became of a mail, as often as that takes: the mail itself is not tried again. */
  private boolean settled(Mail mail, MailQueue.Fate fate, String why) {
    for (int tries = 0; ; tries++) {
      try {
        queue.settle(mail.id(), fate, why, clock.instant());
        return true;
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Could not record that mail " + mail.id() + " is " + fate, failed);
        if (!pauses.pause(Pauses.afterTry(tries))) {
          return true;
        }
      }
    }
  }

  boolean awaitIdle(Duration longest) throws InterruptedException {
    return lanes.awaitIdle(longest);
  }
}
