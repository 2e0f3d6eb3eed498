package firstline.checks.http;

import firstline.checks.network.Host;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a web page.
 *
 * @param port where one is written
 * @param path with the query, beginning with a slash, in ASCII
 */
public record PageUrl(boolean secure, Host host, Optional<Integer> port, String path) {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://");
  private static final Pattern AUTHORITY =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

  /** What browsers let pass in paths and queries, and URI does not. */
  private static final Pattern ODD = Pattern.compile("[ \"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

  /** Reads an address; without a scheme it is taken for https. Empty if it is none. */
  public static Optional<PageUrl> parse(String text) {
    var stripped = text.strip();
    return of(SCHEME.matcher(stripped).find() ? stripped : "https://" + stripped);
  }

  /** Where a redirect of this page leads; empty if it leads to no web page. */
  Optional<PageUrl> resolve(String location) {
    try {
      return of(new URI(toString()).resolve(new URI(tolerated(location))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Log-in data in an address is never sent anywhere, so such an address is none. */
  private static Optional<PageUrl> of(String text) {
    try {
      var uri = new URI(asciiHost(tolerated(text)));
      boolean secure = "https".equalsIgnoreCase(uri.getScheme());
      boolean web = secure || "http".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getRawUserInfo() != null || uri.getHost() == null) {
        return Optional.empty();
      }
      var port = uri.getPort() < 0 ? Optional.<Integer>empty() : Optional.of(uri.getPort());
      return Host.parse(uri.getHost()).map(host -> new PageUrl(secure, host, port, path(uri)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String path(URI uri) {
    var ascii = URI.create(uri.toASCIIString());
    var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }

  /** With what is odd behind the host written as it has to be; the host stays as it is. */
  private static String tolerated(String text) {
    var stripped = text.strip();
    var authority = AUTHORITY.matcher(stripped);
    int from = authority.find() ? authority.end() : 0;
    return stripped.substring(0, from)
        + ODD.matcher(stripped.substring(from))
            .replaceAll(odd -> "%%%02X".formatted((int) odd.group().charAt(0)));
  }

  /** Puts the host into ASCII, which URI asks for; what is no host stays as it is. */
  private static String asciiHost(String url) {
    int from = url.indexOf("://") + 3;
    int to = from;
    while (to < url.length() && "/?#:@".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    if (url.startsWith("[", from) || to < url.length() && url.charAt(to) == '@') {
      return url;
    }
    var host = Host.parse(url.substring(from, to));
    return host.isEmpty() ? url : url.substring(0, from) + host.get() + url.substring(to);
  }

  /** The port that is written, or that of the scheme. */
  int usedPort() {
    return port.orElse(secure ? 443 : 80);
  }

  /** The host and port as a request names them. */
  String authority() {
    var name = host.name().indexOf(':') < 0 ? host.name() : "[" + host.name() + "]";
    return name + port.map(number -> ":" + number).orElse("");
  }

  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + authority() + path;
  }
}
