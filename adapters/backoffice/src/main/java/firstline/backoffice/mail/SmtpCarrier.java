package firstline.backoffice.mail;

import firstline.core.message.Mail;
import firstline.core.port.MailCarrier;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail over SMTP, a connection each. */
public final class SmtpCarrier implements MailCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
  private static final String CONNECT_MILLIS = "10000";
  private static final String TALK_MILLIS = "20000";

  /** From here on a reply of a mail server is for good. */
  private static final int PERMANENT = 500;

  private final SmtpAccount account;
  private final InternetAddress from;
  private final InstantSource clock;
  private final Session session;

  /**
   * @param from the address that mail comes from and that answers go to
   */
  public SmtpCarrier(SmtpAccount account, String from, InstantSource clock) {
    this.account = account;
    this.from = address(from);
    this.clock = clock;
    this.session = Session.getInstance(properties(account));
  }

  private static InternetAddress address(String from) {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("No e-mail address: " + from, e);
    }
  }

  private static Properties properties(SmtpAccount account) {
    var protocol = account.encrypted() ? "smtps" : "smtp";
    var properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    var settings = "mail." + protocol + ".";
    properties.put(settings + "host", account.host());
    properties.put(settings + "port", String.valueOf(account.port()));
    properties.put(settings + "auth", String.valueOf(account.login().isPresent()));
    properties.put(settings + "starttls.enable", "true");
    properties.put(settings + "ssl.checkserveridentity", "true");
    properties.put(settings + "connectiontimeout", CONNECT_MILLIS);
    properties.put(settings + "timeout", TALK_MILLIS);
    properties.put(settings + "writetimeout", TALK_MILLIS);
    properties.put(settings + "quitwait", "false");
    return properties;
  }

  @Override
  public Receipt send(Mail mail) {
    Address[] to;
    try {
      to = new Address[] {new InternetAddress(mail.to().orElseThrow(), true)};
    } catch (AddressException e) {
      return new Receipt.Refused("the address on file is none: " + e.getMessage());
    }
    try {
      var message = new NamedMessage(session, mail, from, clock.instant());
      message.setRecipients(jakarta.mail.Message.RecipientType.TO, to);
      message.saveChanges();
      return send(message, to);
    } catch (MessagingException e) {
      return receipt(e);
    }
  }

  private Receipt send(NamedMessage message, Address[] to) throws MessagingException {
    var transport = connected();
    try {
      transport.sendMessage(message, to);
      return new Receipt.Accepted();
    } finally {
      leave(transport);
    }
  }

  private Transport connected() throws MessagingException {
    var transport = transport();
    var login = account.login();
    if (login.isPresent()) {
      transport.connect(login.get().user(), login.get().password());
    } else {
      transport.connect();
    }
    return transport;
  }

  private Transport transport() {
    try {
      return session.getTransport();
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("The mail library speaks no SMTP", e);
    }
  }

  /** What the server has taken it has, however the connection ends. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The connection to the mail server did not end in order", e);
    }
  }

  /**
   * Asks the mail server whether it would take mail from us.
   *
   * @return why not; empty if it would
   */
  public Optional<String> trouble() {
    try {
      leave(connected());
      return Optional.empty();
    } catch (AuthenticationFailedException e) {
      return Optional.of(account + " does not take the log-in");
    } catch (MessagingException e) {
      return Optional.of(account + " does not answer as a mail server: " + words(e));
    }
  }

  private Receipt receipt(MessagingException failed) {
    int code = code(failed);
    var why = words(failed);
    return code >= PERMANENT && !(failed instanceof AuthenticationFailedException)
        ? new Receipt.Refused(why)
        : new Receipt.Later(why);
  }

  /** The server's reply to what was sent; 0 if it never came to that. */
  private static int code(MessagingException failed) {
    for (Exception e = failed; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException refused) {
        return refused.getReturnCode();
      }
      if (e instanceof SMTPSendFailedException refused && !hasMore(refused)) {
        return refused.getReturnCode();
      }
    }
    return 0;
  }

  private static boolean hasMore(SendFailedException failed) {
    return failed.getNextException() != null;
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception failed) {
    return failed instanceof MessagingException more ? more.getNextException() : null;
  }

  private static String words(MessagingException failed) {
    return String.valueOf(failed.getMessage()).strip();
  }
}
