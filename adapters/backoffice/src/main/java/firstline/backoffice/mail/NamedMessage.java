package firstline.backoffice.mail;

import firstline.core.message.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message whose name stays the same however often it is tried, so that doubles can be told. */
final class NamedMessage extends MimeMessage {
  private final String name;

  NamedMessage(Session session, Mail mail, InternetAddress from, Instant at)
      throws MessagingException {
    super(session);
    var address = from.getAddress();
    this.name = "<" + mail.id() + address.substring(address.indexOf('@')) + ">";
    setFrom(from);
    setSubject(mail.subject().replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
    setText(mail.text(), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(at));
    setHeader("Auto-Submitted", "auto-generated");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", name);
  }
}
