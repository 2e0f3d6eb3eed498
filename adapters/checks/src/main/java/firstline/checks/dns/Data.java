package firstline.checks.dns;

import java.util.List;
import java.util.stream.Collectors;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;

/** What records say, in short words. */
final class Data {
  private Data() {}

  /** The data of all records, in an order that does not depend on the server's. */
  static String words(List<? extends Record> records) {
    return records.stream().map(Data::words).distinct().sorted().collect(Collectors.joining(", "));
  }

  static String words(Record record) {
    return switch (record) {
      case ARecord a -> a.getAddress().getHostAddress();
      case AAAARecord aaaa -> aaaa.getAddress().getHostAddress();
      case CNAMERecord alias -> name(alias.getTarget());
      case NSRecord server -> name(server.getTarget());
      case MXRecord mx -> mx.getPriority() + " " + name(mx.getTarget());
      case TXTRecord text -> "\"" + String.join("", text.getStrings()) + "\"";
      case SOARecord soa -> name(soa.getHost()) + ", serial " + soa.getSerial();
      case Record other -> other.rdataToString();
    };
  }

  /** A name as people write it; the root alone is a dot. */
  static String name(Name name) {
    return name.toString(true);
  }
}
