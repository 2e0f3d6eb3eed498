package firstline.checks.mail;

import firstline.checks.probe.Outcome;
import firstline.checks.probe.ProbeKind;
import java.util.List;
import java.util.stream.Stream;

/** What a mail server is looked at for. */
public enum MailRole {
  /**
   * Takes in mail from its users and hands it out. Being turned away counts as a bad greeting here,
   * and no STARTTLS as failed TLS.
   */
  MAIL_SERVER(
      kind("mail-server"),
      List.of(MailPort.SMTP_465, MailPort.SMTP_587),
      List.of(MailPort.IMAP_993)),
  /** Takes in mail from its users. */
  SUBMISSION(finely("submission"), List.of(MailPort.SMTP_465, MailPort.SMTP_587), List.of()),
  /** Hands mail out. */
  IMAP(finely("imap"), List.of(MailPort.IMAP_993, MailPort.IMAP_143), List.of()),
  /** Takes in mail from other servers. */
  SMTP(finely("smtp"), List.of(MailPort.SMTP_25), List.of());

  /** The ports of which one must work. */
  final List<MailPort> deciding;

  /** Those and the ones that are only shown. */
  final List<MailPort> all;

  private final ProbeKind kind;

  MailRole(ProbeKind kind, List<MailPort> deciding, List<MailPort> beside) {
    this.deciding = List.copyOf(deciding);
    this.all = Stream.concat(deciding.stream(), beside.stream()).toList();
    this.kind = kind.shows(all.stream().map(port -> port.evidence).toArray(String[]::new));
  }

  public ProbeKind kind() {
    return kind;
  }

  private static ProbeKind kind(String name) {
    return ProbeKind.of(name, "host")
        .comesTo(
            Outcome.OK,
            Outcome.NAME_NOT_FOUND,
            Outcome.UNREACHABLE,
            Outcome.BAD_GREETING,
            Outcome.TLS_FAILED)
        .shows("address", "name", "greeting");
  }

  private static ProbeKind finely(String name) {
    return kind(name).comesTo(Outcome.TURNED_AWAY, Outcome.NO_STARTTLS);
  }
}
