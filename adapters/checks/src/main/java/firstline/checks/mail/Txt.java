package firstline.checks.mail;

import firstline.checks.dns.Lookup;
import firstline.checks.network.DnsAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Reads what domains publish as text. */
final class Txt {
  private Txt() {}

  /** What came of asking; empty where nobody answers. */
  static Optional<List<String>> at(Name name, Lookup lookup) {
    return lookup.ask(name, Type.TXT) instanceof DnsAnswer.Said said
            && (said.found() || said.noSuchName())
        ? Optional.of(
            said.answers(TXTRecord.class).stream()
                .map(text -> String.join("", text.getStrings()))
                .toList())
        : Optional.empty();
  }

  /** A name below a domain; empty if there can be none. */
  static Optional<Name> below(String labels, Name domain) {
    try {
      return Optional.of(Name.concatenate(Name.fromString(labels), domain));
    } catch (TextParseException | NameTooLongException e) {
      return Optional.empty();
    }
  }

  /** The tags of a record such as {@code v=DMARC1; p=none}, by name in lower case. */
  static Map<String, String> tags(String record) {
    var tags = new LinkedHashMap<String, String>();
    for (var part : record.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        var name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        tags.putIfAbsent(name, part.substring(equals + 1).strip());
      }
    }
    return tags;
  }
}
