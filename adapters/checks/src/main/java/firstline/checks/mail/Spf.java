package firstline.checks.mail;

import firstline.checks.dns.DomainName;
import firstline.checks.dns.Lookup;
import firstline.checks.network.Cidr;
import firstline.checks.network.DnsAnswer;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What a domain says about who may send its mail (SPF, RFC 7208). All of it is read, so that a
 * record with too many look-ups is found whoever the sender is. Macros are counted, not expanded.
 */
final class Spf {
  private static final int MOST_LOOKUPS = 10;
  private static final String NEUTRAL = "neutral";
  private static final String PASS = "pass";

  private final Lookup lookup;
  private final Optional<InetAddress> sender;
  private int lookups;
  private Optional<Fault> fault = Optional.empty();
  private Optional<String> silent = Optional.empty();
  private boolean open;

  /** The first part of a record that cannot be used. */
  private record Fault(String part, String why) {}

  /**
   * @param sender the address of the server that sends
   */
  Spf(Lookup lookup, Optional<InetAddress> sender) {
    this.lookup = lookup;
    this.sender = sender;
  }

  /** Reads a domain's record and all that it refers to. */
  SpfSaid of(Name domain) {
    var texts = Txt.at(domain, lookup);
    if (texts.isEmpty()) {
      return new SpfSaid.NoAnswer(domain.toString(true));
    }
    var records = records(texts.get());
    if (records.isEmpty()) {
      return new SpfSaid.Nothing();
    }
    var record = records.getFirst();
    if (records.size() > 1) {
      return new SpfSaid.Several(record, records.size());
    }
    var result = read(record, domain);
    if (lookups > MOST_LOOKUPS) {
      return new SpfSaid.TooManyLookups(record);
    }
    return fault
        .<SpfSaid>map(found -> new SpfSaid.Broken(record, found.part(), found.why()))
        .or(() -> silent.filter(_ -> !isLetIn(result)).map(SpfSaid.NoAnswer::new))
        .orElseGet(() -> new SpfSaid.Good(record, lookups, result, open));
  }

  /** What let the sender in came before whatever else there is to ask. */
  private boolean isLetIn(String result) {
    return sender.isPresent() && result.equals(PASS);
  }

  private static List<String> records(List<String> texts) {
    return texts.stream()
        .filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
        .toList();
  }

  private String read(String record, Name domain) {
    var decided = Optional.<String>empty();
    var redirect = Optional.<String>empty();
    for (var word : Stream.of(record.split(" +")).skip(1).toList()) {
      if (word.matches("[A-Za-z][A-Za-z0-9._-]*=.*")) {
        if (word.toLowerCase(Locale.ROOT).startsWith("redirect=")) {
          redirect = Optional.of(word.substring("redirect=".length()));
        }
        continue;
      }
      var term = SpfTerm.read(word);
      if (term.isEmpty()) {
        wrong(word, "means nothing");
        continue;
      }
      boolean hit = hits(term.get(), domain);
      decided = decided.or(() -> hit ? Optional.of(term.get().result()) : Optional.empty());
      if (term.get().mechanism().equals("all")) {
        open |= term.get().result().equals("pass");
        return decided.orElse(NEUTRAL);
      }
    }
    var target = redirect;
    return decided.or(() -> target.map(this::follow)).orElse(NEUTRAL);
  }

  private boolean hits(SpfTerm term, Name domain) {
    return switch (term.mechanism()) {
      case "all" -> true;
      case "ip4", "ip6" -> block(term).filter(this::holdsSender).isPresent();
      case "include" -> follow(term.domain()).equals(PASS);
      case "a" -> counted(() -> isAddress(target(term, domain), term));
      case "mx" -> counted(() -> isExchanger(target(term, domain), term));
      default -> counted(() -> false);
    };
  }

  private boolean counted(java.util.function.BooleanSupplier look) {
    lookups++;
    return lookups <= MOST_LOOKUPS && look.getAsBoolean();
  }

  /** What another domain's record says of the sender. */
  private String follow(String named) {
    lookups++;
    var other = DomainName.parse(named);
    if (lookups > MOST_LOOKUPS || named.contains("%")) {
      return NEUTRAL;
    }
    var texts = other.map(name -> Txt.at(name, lookup)).orElse(Optional.of(List.of()));
    if (texts.isEmpty()) {
      silent = silent.or(() -> Optional.of(named));
      return NEUTRAL;
    }
    var records = records(texts.get());
    if (records.size() != 1) {
      wrong(named, "is referred to and has " + records.size() + " records, not one");
      return NEUTRAL;
    }
    return read(records.getFirst(), other.orElseThrow());
  }

  private Optional<Cidr> block(SpfTerm term) {
    try {
      return Optional.of(
          Cidr.parse(term.domain() + term.prefix().map(bits -> "/" + bits).orElse("")));
    } catch (IllegalArgumentException e) {
      wrong(term.domain(), "is no address block");
      return Optional.empty();
    }
  }

  private boolean holdsSender(Cidr block) {
    return sender.filter(block::contains).isPresent();
  }

  private static Optional<Name> target(SpfTerm term, Name domain) {
    return term.domain().isEmpty() ? Optional.of(domain) : DomainName.parse(term.domain());
  }

  private boolean isAddress(Optional<Name> host, SpfTerm term) {
    if (host.isEmpty() || sender.isEmpty()) {
      return false;
    }
    int type = sender.get().getAddress().length == 4 ? Type.A : Type.AAAA;
    return answer(host.get(), type) instanceof DnsAnswer.Said said
        && Stream.concat(
                said.answers(ARecord.class).stream().map(ARecord::getAddress),
                said.answers(AAAARecord.class).stream().map(AAAARecord::getAddress))
            .anyMatch(address -> holdsSender(term.around(address)));
  }

  private boolean isExchanger(Optional<Name> domain, SpfTerm term) {
    return domain.isPresent()
        && sender.isPresent()
        && answer(domain.get(), Type.MX) instanceof DnsAnswer.Said said
        && said.answers(MXRecord.class).stream()
            .limit(MOST_LOOKUPS)
            .anyMatch(mx -> isAddress(Optional.of(mx.getTarget()), term));
  }

  private DnsAnswer answer(Name name, int type) {
    var answer = lookup.ask(name, type);
    if (!(answer instanceof DnsAnswer.Said said) || said.failed()) {
      silent = silent.or(() -> Optional.of(name.toString(true)));
    }
    return answer;
  }

  private void wrong(String part, String why) {
    fault = fault.or(() -> Optional.of(new Fault(part, "'" + part + "' " + why)));
  }
}
