package firstline.checks.mail;

import firstline.checks.dns.Lookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.Name;

/** What receivers shall do with mail of a domain that proves to be nobody's (DMARC, RFC 7489). */
final class Dmarc {
  /** What came of looking for it. */
  sealed interface Said {
    record Nothing() implements Said {}

    record NoAnswer() implements Said {}

    /** Receivers ignore it; {@code why} is for people. */
    record Broken(String why) implements Said {}

    record Good(String policy) implements Said {}
  }

  private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");

  private Dmarc() {}

  /** Reads the record of a domain, or of the nearest one above that has one. */
  static Said of(Name domain, Lookup lookup) {
    for (var name = domain; name.labels() >= 3; name = new Name(name, 1)) {
      var found = records(name, lookup);
      if (found.isEmpty()) {
        return new Said.NoAnswer();
      }
      var records = found.get();
      if (records.size() > 1) {
        return new Said.Broken("there are " + records.size() + " records, not one");
      }
      if (!records.isEmpty()) {
        return read(records.getFirst(), !name.equals(domain));
      }
    }
    return new Said.Nothing();
  }

  /** Empty where nobody answers. */
  private static Optional<List<String>> records(Name name, Lookup lookup) {
    return Txt.below("_dmarc", name)
        .map(at -> Txt.at(at, lookup))
        .orElse(Optional.of(List.of()))
        .map(
            texts ->
                texts.stream()
                    .filter(text -> text.replaceAll("\\s", "").startsWith("v=DMARC1"))
                    .toList());
  }

  private static Said read(String record, boolean ofSubdomain) {
    var tags = Txt.tags(record);
    var own = Optional.ofNullable(tags.get("p"));
    var policy = ofSubdomain ? Optional.ofNullable(tags.get("sp")).or(() -> own) : own;
    return policy
        .map(word -> word.toLowerCase(Locale.ROOT))
        .<Said>map(
            word ->
                POLICIES.contains(word)
                    ? new Said.Good(word)
                    : new Said.Broken("there is no policy '" + word + "'"))
        .orElse(new Said.Broken("it names no policy"));
  }
}
