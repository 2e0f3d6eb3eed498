package firstline.checks.dns;

import firstline.checks.network.Deadline;
import firstline.checks.network.Dns;
import firstline.checks.network.DnsAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * What is wrong with the signatures of a zone, as far as its records themselves show it. Nothing is
 * computed anew: resolvers have said already that something is wrong.
 */
final class SignatureFault {
  private final Dns resolvers;
  private final InstantSource clock;
  private final Deadline deadline;

  SignatureFault(Dns resolvers, InstantSource clock, Deadline deadline) {
    this.resolvers = resolvers;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** The fault in short words; empty where the records do not show it. */
  Optional<String> of(Name name) {
    var zone = zone(name);
    var prints = records(zone, Type.DS, DSRecord.class);
    var keys = records(zone, Type.DNSKEY, DNSKEYRecord.class);
    if (prints.isEmpty()) {
      return Optional.empty();
    }
    if (keys.isEmpty()) {
      return Optional.of("the registry holds a key's fingerprint, but the zone has no key");
    }
    if (prints.stream().noneMatch(print -> keys.stream().anyMatch(key -> fits(print, key)))) {
      return Optional.of(
          "the registry holds the fingerprint of key %s, but the zone has %s"
              .formatted(
                  tags(prints.stream().map(DSRecord::getFootprint).toList()), keyTags(keys)));
    }
    var signatures = records(zone, Type.SOA, RRSIGRecord.class);
    return signatures.isEmpty() ? Optional.of("the records are not signed") : outOfTime(signatures);
  }

  /** The zone that the name lies in. */
  private Name zone(Name name) {
    return ask(name, Type.SOA)
        .flatMap(
            said ->
                said.answers(SOARecord.class).stream()
                    .findFirst()
                    .or(() -> said.referral(SOARecord.class).stream().findFirst()))
        .map(SOARecord::getName)
        .orElse(name);
  }

  private <T extends Record> List<T> records(Name zone, int type, Class<T> kind) {
    return ask(zone, type).map(said -> said.answers(kind)).orElse(List.of());
  }

  private Optional<DnsAnswer.Said> ask(Name name, int type) {
    return resolvers.ask(name, type, Dns.Manner.UNCHECKED, deadline) instanceof DnsAnswer.Said said
        ? Optional.of(said)
        : Optional.empty();
  }

  private static boolean fits(DSRecord print, DNSKEYRecord key) {
    try {
      var own = new DSRecord(print.getName(), DClass.IN, 0, print.getDigestID(), key);
      return own.getFootprint() == print.getFootprint()
          && java.util.Arrays.equals(own.getDigest(), print.getDigest());
    } catch (IllegalArgumentException unknownDigest) {
      return key.getFootprint() == print.getFootprint();
    }
  }

  private Optional<String> outOfTime(List<RRSIGRecord> signatures) {
    var now = clock.instant();
    var end = signatures.stream().map(RRSIGRecord::getExpire).max(Instant::compareTo);
    var begin = signatures.stream().map(RRSIGRecord::getTimeSigned).min(Instant::compareTo);
    return end.filter(at -> at.isBefore(now))
        .map(at -> "the signatures expired on " + at + " (UTC)")
        .or(
            () ->
                begin
                    .filter(at -> at.isAfter(now))
                    .map(at -> "the signatures are valid only from " + at + " (UTC)"));
  }

  private static String keyTags(List<DNSKEYRecord> keys) {
    return tags(keys.stream().map(DNSKEYRecord::getFootprint).toList());
  }

  private static String tags(List<Integer> tags) {
    return tags.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
