package firstline.checks;

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
  SMTP_465("smtp465", "submissionTlsPort", 465, true),
  SMTP_587("smtp587", "submissionPort", 587, true),
  IMAP_993("imap993", "imapPort", 993, false);

  /** How far a port got; the later, the more works. */
  enum Stage {
    UNREACHABLE,
    BAD_GREETING,
    TLS_FAILED,
    OK
  }

  /** What was found; {@code words} are evidence. */
  record Found(Stage stage, String words) {}

  private static final int LONGEST_QUOTE = 80;
  private static final int LINES_OF_AN_ANSWER = 50;

  final String evidence;
  final String argument;
  final int usual;
  final boolean submission;

  MailPort(String evidence, String argument, int usual, boolean submission) {
    this.evidence = evidence;
    this.argument = argument;
    this.usual = usual;
    this.submission = submission;
  }

  /** Talks to the port until it is clear whether it works. */
  Found look(Network network, Route.Way way, int port, Deadline deadline) {
    return switch (network.dial(way, port, deadline)) {
      case Network.Dialled.Down(String why) -> new Found(Stage.UNREACHABLE, why);
      case Network.Dialled.Up(Wire wire) -> {
        try (wire) {
          yield talk(network, way.host(), wire);
        } catch (SocketTimeoutException e) {
          yield silent(wire);
        } catch (IOException e) {
          yield new Found(Stage.UNREACHABLE, "the connection was cut");
        }
      }
    };
  }

  private static Found silent(Wire wire) {
    return wire.heard()
        ? new Found(Stage.BAD_GREETING, "it stopped answering")
        : new Found(Stage.UNREACHABLE, "it accepts connections but says nothing");
  }

  private Found talk(Network network, Host host, Wire wire) throws IOException {
    if (this == SMTP_587) {
      var refusal = askForTls(wire);
      if (refusal.isPresent()) {
        return refusal.get();
      }
    }
    return switch (wire.secure(host, network.trust(), network.clock())) {
      case Secured.Broken(String why) -> new Found(Stage.TLS_FAILED, why);
      case Secured.Up up -> this == SMTP_587 ? new Found(Stage.OK, ok(up)) : greeted(wire, up);
    };
  }

  private Found greeted(Wire wire, Secured.Up up) throws IOException {
    var greeting = submission ? answer(wire) : wire.line().orElse("");
    boolean welcome =
        submission
            ? greeting.startsWith("220")
            : greeting.startsWith("* OK") || greeting.startsWith("* PREAUTH");
    if (welcome) {
      wire.send(submission ? "QUIT" : "a1 LOGOUT");
      return new Found(Stage.OK, ok(up));
    }
    return bad(greeting);
  }

  private static String ok(Secured.Up up) {
    return "ok, " + up.words();
  }

  /** Goes up to the point where TLS begins; what came in between, if that point is not reached. */
  private static Optional<Found> askForTls(Wire wire) throws IOException {
    var greeting = answer(wire);
    if (!greeting.startsWith("220")) {
      return Optional.of(bad(greeting));
    }
    wire.send("EHLO [127.0.0.1]");
    boolean offered = false;
    var line = "250-";
    for (int i = 0; i < LINES_OF_AN_ANSWER && line.startsWith("250-"); i++) {
      line = wire.line().orElse("");
      offered |= line.length() > 4 && line.substring(4).equalsIgnoreCase("STARTTLS");
    }
    if (!offered) {
      return Optional.of(new Found(Stage.TLS_FAILED, "it offers no STARTTLS"));
    }
    wire.send("STARTTLS");
    var ready = answer(wire);
    return ready.startsWith("220")
        ? Optional.empty()
        : Optional.of(new Found(Stage.TLS_FAILED, "it refuses STARTTLS: " + quote(ready)));
  }

  /** The last line of an SMTP answer. */
  private static String answer(Wire wire) throws IOException {
    var line = wire.line().orElse("");
    for (int i = 0; i < LINES_OF_AN_ANSWER && line.matches("\\d{3}-.*"); i++) {
      line = wire.line().orElse("");
    }
    return line;
  }

  private static Found bad(String greeting) {
    return new Found(
        Stage.BAD_GREETING,
        greeting.isEmpty() ? "it hung up without a greeting" : "it greets with " + quote(greeting));
  }

  private static String quote(String foreign) {
    return "\"" + Words.clean(foreign, LONGEST_QUOTE) + "\"";
  }
}
