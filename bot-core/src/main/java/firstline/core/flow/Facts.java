package firstline.core.flow;

import firstline.core.customer.Platform;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a flow can refer to by name: what everybody knows, what it learnt, and parts of answers. */
public final class Facts {
  /** What kind of hosting the customer has; empty where that is unknown or there are several. */
  public static final String PLATFORM = "customer.platform";

  private static final String SCHEME_END = "://";

  private Facts() {}

  /** All values that {@link #PLATFORM} can have. */
  public static Set<String> platforms() {
    var all = new TreeSet<String>();
    all.add("");
    Arrays.stream(Platform.values()).map(Facts::word).forEach(all::add);
    return all;
  }

  /** A platform as conditions write it. */
  public static String word(Platform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }

  /** The names of the parts of an answer of this kind, behind its variable and a dot. */
  public static Optional<String> partOf(AnswerKind kind) {
    return switch (kind) {
      case URL -> Optional.of("host");
      case EMAIL -> Optional.of("domain");
      case YES_NO, CHOICE, DOMAIN, HOST, NUMBER, TEXT, DATE, SCREENSHOT -> Optional.empty();
    };
  }

  /**
   * Everything that is known by name.
   *
   * @param learnt what a run knows, by variable
   * @param given what every run knows
   */
  public static Map<String, String> known(Map<String, String> learnt, Map<String, String> given) {
    var all = new HashMap<>(given);
    all.putAll(learnt);
    all.keySet().removeIf(name -> name.startsWith(FlowRun.ASKED));
    learnt.forEach(
        (name, value) -> {
          if (name.indexOf('.') < 0) {
            host(value).ifPresent(host -> all.put(name + ".host", host));
            domain(value).ifPresent(domain -> all.put(name + ".domain", domain));
          }
        });
    return all;
  }

  /** The host of an address of a page, without its port; empty for anything else. */
  public static Optional<String> host(String url) {
    int scheme = url.indexOf(SCHEME_END);
    if (scheme < 0) {
      return Optional.empty();
    }
    var rest = url.substring(scheme + SCHEME_END.length());
    var host = rest.split("[/?#:]", 2)[0];
    return host.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  /** The domain of an e-mail address; empty for anything else. */
  public static Optional<String> domain(String email) {
    int at = email.lastIndexOf('@');
    return at < 1 || email.contains(SCHEME_END) || email.contains(" ")
        ? Optional.empty()
        : Optional.of(email.substring(at + 1));
  }
}
