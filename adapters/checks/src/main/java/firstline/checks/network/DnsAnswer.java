package firstline.checks.network;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** What came of a question to a name server. */
public sealed interface DnsAnswer {
  /** No answer that can be read; {@code why} is for people. */
  record Silent(String why) implements DnsAnswer {}

  /**
   * The server answered, be it that it will not tell.
   *
   * @param server the one that did
   */
  record Said(InetSocketAddress server, Message message) implements DnsAnswer {
    public boolean found() {
      return message.getRcode() == Rcode.NOERROR;
    }

    /** The server knows that there is no such name. */
    public boolean noSuchName() {
      return message.getRcode() == Rcode.NXDOMAIN;
    }

    /** The server could not find out, which is how a broken DNSSEC signature shows, too. */
    public boolean failed() {
      return message.getRcode() == Rcode.SERVFAIL;
    }

    /** The server speaks for the zone itself. */
    public boolean authoritative() {
      return message.getHeader().getFlag(Flags.AA);
    }

    /** The server has checked the signatures, and they are good. */
    public boolean verified() {
      return message.getHeader().getFlag(Flags.AD);
    }

    /** The records of a kind that answer the question, aliases' targets included. */
    public <T extends Record> List<T> answers(Class<T> kind) {
      return in(Section.ANSWER, kind);
    }

    /** The records of a kind that are of the name itself. */
    public <T extends Record> List<T> answers(Name owner, Class<T> kind) {
      return answers(kind).stream().filter(one -> one.getName().equals(owner)).toList();
    }

    /** The records of a kind that say who else to ask. */
    public <T extends Record> List<T> referral(Class<T> kind) {
      return in(Section.AUTHORITY, kind);
    }

    /** The signatures of what it says. */
    public List<RRSIGRecord> signatures() {
      return Stream.of(Section.ANSWER, Section.AUTHORITY)
          .flatMap(section -> in(section, RRSIGRecord.class).stream())
          .toList();
    }

    /** The records of a kind that come along unasked. */
    public <T extends Record> List<T> besides(Class<T> kind) {
      return in(Section.ADDITIONAL, kind);
    }

    private <T extends Record> List<T> in(int section, Class<T> kind) {
      return message.getSection(section).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How it answered where it did not find anything, for example {@code REFUSED}. */
    public String code() {
      return Rcode.string(message.getRcode());
    }

    /** What the server says of why it failed; most say nothing. */
    public Optional<String> reason() {
      return Optional.ofNullable(message.getOPT())
          .flatMap(opt -> opt.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream().findFirst())
          .map(ExtendedErrorCodeOption.class::cast)
          .map(error -> Words.clean(words(error), 120));
    }

    private static String words(ExtendedErrorCodeOption error) {
      var text = Optional.ofNullable(error.getText()).orElse("");
      return text.isBlank() ? "error " + error.getErrorCode() : text;
    }
  }
}
