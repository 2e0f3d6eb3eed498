package firstline.checks.mail;

import firstline.checks.dns.DomainName;
import firstline.checks.dns.Lookup;
import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import firstline.checks.network.Host;
import firstline.checks.probe.Arguments;
import firstline.checks.probe.Outcome;
import firstline.checks.probe.Probe;
import firstline.checks.probe.ProbeKind;
import firstline.checks.probe.Sight;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Whether a domain proves to receivers that its mail is its own: SPF, and the DKIM key of {@code
 * selector} if one is given, and DMARC. With {@code sender}, the address of the server that sends,
 * also whether SPF lets it. The outcome is the first thing that is wrong.
 */
public final class MailAuthenticationProbe implements Probe {
  public static final ProbeKind KIND =
      ProbeKind.of("mail-authentication", "domain")
          .takes("selector", "sender")
          .comesTo(
              Outcome.OK,
              Outcome.NO_SPF,
              Outcome.SPF_BROKEN,
              Outcome.SPF_TWICE,
              Outcome.SPF_OPEN,
              Outcome.SPF_TOO_MANY_LOOKUPS,
              Outcome.SPF_REFUSES,
              Outcome.NO_DKIM,
              Outcome.DKIM_BROKEN,
              Outcome.NO_DMARC,
              Outcome.DMARC_BROKEN,
              Outcome.NAME_NOT_FOUND,
              Outcome.DNSSEC_FAILED,
              Outcome.NO_ANSWER)
          .shows(
              "spf",
              "lookups",
              "result",
              "spfPart",
              "spfFault",
              "dkim",
              "dmarc",
              "answer",
              "signedUntil");

  private static final Pattern SELECTOR =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,60}[A-Za-z0-9])?");

  private final Dns resolvers;
  private final InstantSource clock;

  public MailAuthenticationProbe(Dns resolvers, InstantSource clock) {
    this.resolvers = resolvers;
    this.clock = clock;
  }

  @Override
  public ProbeKind kind() {
    return KIND;
  }

  @Override
  public String target(Arguments arguments) {
    return arguments.shown("domain");
  }

  @Override
  public Sight look(Arguments arguments, Deadline deadline) {
    var domain = DomainName.parse(arguments.text("domain"));
    if (domain.isEmpty()) {
      return Sight.seeing("answer", "not a name that can exist").comesTo(Outcome.NAME_NOT_FOUND);
    }
    var lookup = new Lookup(resolvers, clock, deadline);
    var evidence = new Sight.Evidence();
    return switch (lookup.ask(domain.get(), Type.TXT)) {
      case DnsAnswer.Said said when said.noSuchName() ->
          evidence.put("answer", "the name does not exist").comesTo(Outcome.NAME_NOT_FOUND);
      case DnsAnswer.Said said when said.found() -> look(domain.get(), arguments, lookup, evidence);
      case DnsAnswer other -> lookup.failure(domain.get(), Type.TXT, other, evidence);
    };
  }

  private static Sight look(
      Name domain, Arguments arguments, Lookup lookup, Sight.Evidence evidence) {
    var sender = arguments.option("sender").flatMap(Host::literal);
    var spf = spf(new Spf(lookup, sender).of(domain), sender, evidence);
    var dkim =
        arguments.option("selector").flatMap(selector -> dkim(selector, domain, lookup, evidence));
    var dmarc = dmarc(Dmarc.of(domain, lookup), evidence);
    return evidence.comesTo(spf.or(() -> dkim).or(() -> dmarc).orElse(Outcome.OK));
  }

  /** What is wrong with SPF, if anything is. */
  private static Optional<Outcome> spf(
      SpfSaid spf, Optional<InetAddress> sender, Sight.Evidence evidence) {
    return switch (spf) {
      case SpfSaid.Nothing() -> wrong(evidence, "spf", "none", Outcome.NO_SPF);
      case SpfSaid.NoAnswer(String name) ->
          wrong(evidence, "spf", "no answer for " + name, Outcome.NO_ANSWER);
      case SpfSaid.Broken(String record, String part, String why) ->
          wrong(
              evidence.put("spf", record).put("spfPart", part),
              "spfFault",
              why,
              Outcome.SPF_BROKEN);
      case SpfSaid.Several(String record, int count) ->
          wrong(
              evidence.put("spf", record),
              "spfFault",
              "there are " + count + " records, not one",
              Outcome.SPF_TWICE);
      case SpfSaid.TooManyLookups(String record) ->
          wrong(
              evidence.put("spf", record), "lookups", "more than 10", Outcome.SPF_TOO_MANY_LOOKUPS);
      case SpfSaid.Good(String record, int lookups, String result, boolean open) -> {
        evidence.put("spf", record).put("lookups", String.valueOf(lookups));
        sender.ifPresent(known -> evidence.put("result", result));
        if (sender.isPresent() && !result.equals("pass")) {
          yield Optional.of(Outcome.SPF_REFUSES);
        }
        yield open ? Optional.of(Outcome.SPF_OPEN) : Optional.empty();
      }
    };
  }

  private static Optional<Outcome> dkim(
      String selector, Name domain, Lookup lookup, Sight.Evidence evidence) {
    if (!SELECTOR.matcher(selector).matches()) {
      return wrong(evidence, "dkim", "not a selector that can exist", Outcome.NO_DKIM);
    }
    return switch (Dkim.of(selector, domain, lookup)) {
      case Dkim.Said.Nothing() -> wrong(evidence, "dkim", "none", Outcome.NO_DKIM);
      case Dkim.Said.NoAnswer() -> wrong(evidence, "dkim", "no answer", Outcome.NO_ANSWER);
      case Dkim.Said.Broken(String why) -> wrong(evidence, "dkim", why, Outcome.DKIM_BROKEN);
      case Dkim.Said.Good(String words) -> {
        evidence.put("dkim", words);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Outcome> dmarc(Dmarc.Said dmarc, Sight.Evidence evidence) {
    return switch (dmarc) {
      case Dmarc.Said.Nothing() -> wrong(evidence, "dmarc", "none", Outcome.NO_DMARC);
      case Dmarc.Said.NoAnswer() -> wrong(evidence, "dmarc", "no answer", Outcome.NO_ANSWER);
      case Dmarc.Said.Broken(String why) -> wrong(evidence, "dmarc", why, Outcome.DMARC_BROKEN);
      case Dmarc.Said.Good(String policy) -> {
        evidence.put("dmarc", "policy " + policy);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Outcome> wrong(
      Sight.Evidence evidence, String name, String words, Outcome outcome) {
    evidence.put(name, words);
    return Optional.of(outcome);
  }
}
