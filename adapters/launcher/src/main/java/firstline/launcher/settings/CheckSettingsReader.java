package firstline.launcher.settings;

import firstline.checks.CheckSettings;
import firstline.checks.network.Cidr;
import firstline.checks.network.Host;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what live checks may do. */
final class CheckSettingsReader {
  private static final int DNS = 53;
  private static final int MOST = 8;
  private static final Pattern PORT = Pattern.compile("(.*[^:]|\\[.*]):([0-9]{1,5})");

  private final Values values;

  CheckSettingsReader(Values values) {
    this.values = values;
  }

  Settings.Checks read() {
    var usual = CheckSettings.usual();
    var allow =
        values.tryRead(
            Name.SUPPORT_CHECK_ALLOW,
            "address blocks with commas between them, such as 10.1.0.0/16,fd00::/8",
            text -> list(text, Cidr::parse));
    var resolvers =
        values.tryRead(
            Name.SUPPORT_CHECK_RESOLVERS,
            "up to 8 addresses of name servers with commas between them, such as 1.1.1.1,9.9.9.9",
            text -> list(text, CheckSettingsReader::server));
    var blocklists =
        values.tryRead(
            Name.SUPPORT_CHECK_BLOCKLISTS,
            "up to 8 zones with commas between them, such as zen.spamhaus.org",
            text -> list(text, CheckSettingsReader::zone));
    var registries =
        values.read(
            Name.SUPPORT_CHECK_RDAP,
            "an address, such as https://rdap.org",
            text -> Parse.url(text, "https", "http"));
    return new Settings.Checks(
        allow.orElse(List.of()),
        new CheckSettings(
            resolvers.orElse(usual.resolvers()),
            blocklists.orElse(usual.blocklists()),
            registries.orElse(usual.registries()),
            ownList()));
  }

  private Optional<CheckSettings.OwnList> ownList() {
    values.need(Name.BLOCKLIST_URL, Name.BLOCKLIST_TOKEN);
    var url =
        values.read(
            Name.BLOCKLIST_URL,
            "an address, such as https://panel.example.net/blocklist?address={address}",
            text ->
                Parse.url(text.replace("{address}", "192.0.2.1"), "https", "http")
                    .map(usable -> text));
    return url.map(
        text ->
            new CheckSettings.OwnList(
                text, values.secret(Name.BLOCKLIST_TOKEN).map(Secret::reveal)));
  }

  private static <T> List<T> list(String text, Function<String, T> read) {
    var list = Arrays.stream(text.split(",")).map(String::strip).map(read).toList();
    if (list.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST);
    }
    return list;
  }

  /** An address, with a port behind a colon where it is not the usual one. */
  private static InetSocketAddress server(String text) {
    var parts = PORT.matcher(text);
    boolean plain = Host.literal(text).isPresent() || !parts.matches();
    var host = plain ? text : parts.group(1).replaceAll("[\\[\\]]", "");
    return new InetSocketAddress(
        Host.literal(host).orElseThrow(), plain ? DNS : Integer.parseInt(parts.group(2)));
  }

  private static String zone(String text) {
    return Host.parse(text)
        .filter(host -> host.literal().isEmpty() && host.name().contains("."))
        .map(Host::name)
        .orElseThrow();
  }
}
