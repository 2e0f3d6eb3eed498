package firstline.checks.mail;

import firstline.checks.network.Deadline;
import firstline.checks.network.Host;
import firstline.checks.network.Network;
import firstline.checks.network.Route;
import firstline.checks.network.Secured;
import firstline.checks.network.Wire;
import firstline.checks.network.Words;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** One port of a mail server: what it should speak, and what it was found to speak. */
enum MailPort {
  SMTP_25("smtp25", 25, Opening.STARTTLS, Tongue.SMTP),
  SMTP_465("smtp465", 465, Opening.TLS, Tongue.SMTP),
  SMTP_587("smtp587", 587, Opening.STARTTLS, Tongue.SMTP),
  IMAP_143("imap143", 143, Opening.STARTTLS, Tongue.IMAP),
  IMAP_993("imap993", 993, Opening.TLS, Tongue.IMAP);

  /** How far a port got; the later, the more works. */
  enum Stage {
    /** There is no way there from here, which tells nothing of the server. */
    OUT_OF_REACH,
    UNREACHABLE,
    BAD_GREETING,
    /** It speaks its protocol, but not with us. */
    TURNED_AWAY,
    NO_STARTTLS,
    TLS_FAILED,
    OK
  }

  /** When a connection goes over to TLS. */
  private enum Opening {
    TLS,
    STARTTLS
  }

  private enum Tongue {
    SMTP,
    IMAP
  }

  /**
   * What was found; {@code words} are evidence.
   *
   * @param greeting what the server said first; empty if nothing
   */
  record Found(Stage stage, String words, String greeting) {}

  private static final int LONGEST_QUOTE = 80;
  private static final int LINES_OF_AN_ANSWER = 50;

  final String evidence;
  final int number;
  private final Opening opening;
  private final Tongue tongue;

  MailPort(String evidence, int number, Opening opening, Tongue tongue) {
    this.evidence = evidence;
    this.number = number;
    this.opening = opening;
    this.tongue = tongue;
  }

  /** Talks to the port until it is clear whether it works. */
  Found look(Network network, Route.Way way, Deadline deadline) {
    return switch (network.dial(way, number, deadline)) {
      case Network.Dialled.Down(var cause, String why) ->
          new Found(cause.isOurs() ? Stage.OUT_OF_REACH : Stage.UNREACHABLE, why, "");
      case Network.Dialled.Up(Wire wire, _, _) -> {
        try (wire) {
          yield new Talk(network, way.host(), wire).find();
        } catch (SocketTimeoutException e) {
          yield wire.heard()
              ? new Found(Stage.BAD_GREETING, "it stopped answering", "")
              : new Found(Stage.UNREACHABLE, "it accepts connections but says nothing", "");
        } catch (IOException e) {
          yield new Found(Stage.UNREACHABLE, "the connection was cut", "");
        }
      }
    };
  }

  /** One conversation with a server. */
  private final class Talk {
    private final Network network;
    private final Host host;
    private final Wire wire;
    private String greeting = "";

    Talk(Network network, Host host, Wire wire) {
      this.network = network;
      this.host = host;
      this.wire = wire;
    }

    Found find() throws IOException {
      if (opening == Opening.STARTTLS) {
        var refusal = greeted();
        if (refusal.isEmpty()) {
          refusal = tongue == Tongue.SMTP ? askForTlsInSmtp() : askForTlsInImap();
        }
        if (refusal.isPresent()) {
          return refusal.get();
        }
      }
      return switch (wire.secure(host, network.trust(), network.clock())) {
        case Secured.Broken broken -> found(Stage.TLS_FAILED, broken.why());
        case Secured.Up up -> opening == Opening.TLS ? greetedOver(up) : ok(up);
      };
    }

    private Found greetedOver(Secured.Up up) throws IOException {
      var refusal = greeted();
      if (refusal.isEmpty()) {
        wire.send(tongue == Tongue.SMTP ? "QUIT" : "a1 LOGOUT");
      }
      return refusal.orElseGet(() -> ok(up));
    }

    private Found ok(Secured.Up up) {
      return found(Stage.OK, "ok, " + up.words());
    }

    /** Hears the greeting; what is wrong with it, if anything is. */
    private Optional<Found> greeted() throws IOException {
      greeting = Words.clean(tongue == Tongue.SMTP ? answer() : line(), LONGEST_QUOTE);
      boolean welcome =
          tongue == Tongue.SMTP
              ? greeting.startsWith("220")
              : greeting.startsWith("* OK") || greeting.startsWith("* PREAUTH");
      if (welcome) {
        return Optional.empty();
      }
      boolean away = greeting.matches("[45]\\d\\d( .*)?") || greeting.startsWith("* BYE");
      return Optional.of(
          found(
              away ? Stage.TURNED_AWAY : Stage.BAD_GREETING,
              greeting.isEmpty()
                  ? "it hung up without a greeting"
                  : "it greets with \"" + greeting + "\""));
    }

    private Optional<Found> askForTlsInSmtp() throws IOException {
      wire.send("EHLO [127.0.0.1]");
      boolean offered = false;
      var line = "250-";
      for (int i = 0; i < LINES_OF_AN_ANSWER && line.startsWith("250-"); i++) {
        line = line();
        offered |= line.length() > 4 && line.substring(4).equalsIgnoreCase("STARTTLS");
      }
      if (line.isEmpty() || line.matches("(?!50[024])[45]\\d\\d.*")) {
        greeting = Words.clean(line, LONGEST_QUOTE);
        return Optional.of(found(Stage.TURNED_AWAY, "it refuses EHLO: \"" + greeting + "\""));
      }
      if (!offered) {
        return Optional.of(found(Stage.NO_STARTTLS, "it offers no STARTTLS"));
      }
      wire.send("STARTTLS");
      var ready = answer();
      return ready.startsWith("220") ? Optional.empty() : Optional.of(refused(ready));
    }

    private Optional<Found> askForTlsInImap() throws IOException {
      wire.send("a1 STARTTLS");
      var line = line();
      for (int i = 0; i < LINES_OF_AN_ANSWER && line.startsWith("* "); i++) {
        line = line();
      }
      return line.startsWith("a1 OK") ? Optional.empty() : Optional.of(refused(line));
    }

    private Found refused(String answer) {
      return found(
          Stage.NO_STARTTLS, "it refuses STARTTLS: \"" + Words.clean(answer, LONGEST_QUOTE) + "\"");
    }

    private Found found(Stage stage, String words) {
      return new Found(stage, words, greeting);
    }

    private String line() throws IOException {
      return wire.line().orElse("");
    }

    /** The last line of an SMTP answer. */
    private String answer() throws IOException {
      var line = line();
      for (int i = 0; i < LINES_OF_AN_ANSWER && line.matches("\\d{3}-.*"); i++) {
        line = line();
      }
      return line;
    }
  }
}
