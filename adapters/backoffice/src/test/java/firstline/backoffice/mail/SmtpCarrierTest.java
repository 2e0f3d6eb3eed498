package firstline.backoffice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import firstline.core.message.Mail;
import firstline.core.port.MailCarrier.Receipt;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-10T12:00:00Z"));
  private static final Mail MAIL =
      new Mail(
          "conv-7-code",
          Optional.of("ana@shop.example"),
          "Ihr Code für\nuns",
          "Der Code ist ******.\n\nEr gilt 10 Minuten.",
          Optional.of("conv-7"),
          Optional.empty());

  private static SmtpCarrier carrier(String url) {
    return new SmtpCarrier(SmtpAccount.parse(url), "support@provider.example", NOON);
  }

  private static GreenMail greenMail() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("desk@provider.example", "desk", "pass:w@rd");
    server.start();
    return server;
  }

  private static String url(GreenMail server, String login) {
    return "smtp://" + login + "127.0.0.1:" + server.getSmtp().getPort();
  }

  @Test
  @DisplayName("a mail arrives with its words, its name, and where answers go")
  void sends() throws MessagingException, IOException {
    var server = greenMail();
    try {
      var carrier = carrier(url(server, "desk:pass%3Aw%40rd@"));
      assertThat(carrier.trouble()).isEmpty();
      assertThat(carrier.send(MAIL.with("012345"))).isEqualTo(new Receipt.Accepted());
      var received = server.getReceivedMessages();
      assertThat(received).hasSize(1);
      assertThat(received[0].getSubject()).isEqualTo("Ihr Code für uns");
      assertThat(received[0].getContent().toString()).contains("Der Code ist 012345.");
      assertThat(received[0].getFrom()[0]).hasToString("support@provider.example");
      assertThat(received[0].getMessageID()).isEqualTo("<conv-7-code@provider.example>");
      assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    } finally {
      server.stop();
    }
  }

  @Test
  @DisplayName("a wrong log-in is told and leaves the mail for another try")
  void refusedLogin() {
    var server = greenMail();
    try {
      var carrier = carrier(url(server, "desk:wrong@"));
      assertThat(carrier.trouble()).get().asString().endsWith("does not take the log-in");
      assertThat(carrier.send(MAIL)).isInstanceOf(Receipt.Later.class);
    } finally {
      server.stop();
    }
  }

  @Test
  @DisplayName("where nobody answers the mail waits, and an address that is none is refused")
  void unreachable() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    var carrier = carrier("smtp://127.0.0.1:" + port);
    assertThat(carrier.send(MAIL)).isInstanceOf(Receipt.Later.class);
    assertThat(carrier.trouble()).get().asString().contains("does not answer");
    var nobody =
        new Mail("m", Optional.of("not an address"), "s", "t", Optional.empty(), Optional.empty());
    assertThat(carrier.send(nobody)).isInstanceOf(Receipt.Refused.class);
  }

  @Test
  @DisplayName("a server's yes, its later and its never are told apart")
  void replies() throws IOException {
    assertThat(reply("RCPT", "451 4.7.1 greylisted")).isInstanceOf(Receipt.Later.class);
    assertThat(reply("RCPT", "550 5.1.1 no such mailbox")).isInstanceOf(Receipt.Refused.class);
    assertThat(reply("MAIL", "421 4.3.2 busy")).isInstanceOf(Receipt.Later.class);
    // That is for us to mend, not the recipient's fault: the mail waits for it.
    assertThat(reply("MAIL", "550 5.7.1 not from you")).isInstanceOf(Receipt.Later.class);
    assertThat(reply("DATA", "452 4.3.1 disk full")).isInstanceOf(Receipt.Later.class);
    assertThat(reply(".", "554 5.7.1 looks like spam")).isInstanceOf(Receipt.Refused.class);
    assertThat(reply(".", "451 4.3.0 try again")).isInstanceOf(Receipt.Later.class);
    assertThat(reply("QUIT", "500 what")).isInstanceOf(Receipt.Accepted.class);
  }

  /** What comes of a server that answers one command differently. */
  private static Receipt reply(String command, String words) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = Thread.ofVirtual().start(() -> serve(server, Map.of(command, words)));
      var receipt = carrier("smtp://127.0.0.1:" + server.getLocalPort()).send(MAIL);
      thread.interrupt();
      return receipt;
    }
  }

  private static void serve(ServerSocket server, Map<String, String> replies) {
    try (var socket = server.accept()) {
      talk(socket, replies);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void talk(Socket socket, Map<String, String> replies) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    answer(socket, "220 mx.example ESMTP");
    boolean data = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (data && !line.equals(".")) {
        continue;
      }
      var verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
      var usual = verb.equals("DATA") ? "354 go on" : "250 fine";
      var reply = replies.getOrDefault(verb, usual);
      data = verb.equals("DATA") && reply.startsWith("354");
      answer(socket, reply);
    }
  }

  private static void answer(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  @DisplayName("addresses of mail servers are read, and the log-in is never shown")
  void readsAddresses() {
    var account = SmtpAccount.parse("smtps://desk%40provider.example:s%2Fe+cret@mx.example");
    assertThat(account.port()).isEqualTo(465);
    assertThat(account.encrypted()).isTrue();
    assertThat(account.login())
        .contains(new SmtpAccount.Login("desk@provider.example", "s/e+cret"));
    assertThat(account.toString() + account.login()).doesNotContain("s/e+cret");
    assertThat(SmtpAccount.parse("smtp://mx.example").port()).isEqualTo(25);
    assertThatThrownBy(() -> SmtpAccount.parse("http://mx.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SmtpAccount.parse("smtp://desk@mx.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
