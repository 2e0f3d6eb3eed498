package firstline.knowledge.drafting;

import firstline.core.conversation.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text who a customer is: names, mail addresses, domains, network addresses,
 * numbers. What is put in their place is said by nobody, so that a text that went through once
 * stays as it is. The provider's own names stay.
 */
final class Anonymous {
  static final String DOMAIN = "example.com";
  static final String MAIL = "you@" + DOMAIN;
  static final String ADDRESS = "192.0.2.1";
  static final String ADDRESS_6 = "2001:db8::1";
  private static final String NAME = "the customer";

  private static final Pattern MAILS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})");
  private static final Pattern DOMAINS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._-])((?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?\\.)+"
              + "(\\p{L}{2,24}))(?![\\p{L}\\p{N}_-])");
  private static final Pattern ADDRESSES =
      Pattern.compile("(?<![\\p{N}.])(?:\\p{Nd}{1,3}\\.){3}\\p{Nd}{1,3}(?![\\p{N}.]*\\p{N})");
  private static final Pattern ADDRESSES_6 =
      Pattern.compile(
          "(?i)(?<![0-9a-z:])(?:(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}"
              + "|(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)(?![0-9a-z:])");
  private static final Pattern PHONES =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\+\\p{Nd}[\\p{Nd} ()/-]{6,}\\p{Nd}");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z]{1,3}-\\p{Nd}{3,}(?![\\p{L}\\p{N}-])");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int SHORTEST_NAME = 3;

  /** Endings of files, which look like domains. */
  private static final Set<String> FILES =
      Set.of(
          "php",
          "html",
          "htm",
          "ini",
          "conf",
          "cnf",
          "log",
          "txt",
          "css",
          "js",
          "sql",
          "xml",
          "json",
          "yml",
          "yaml",
          "htaccess",
          "cgi",
          "jpg",
          "png",
          "gif",
          "pdf",
          "tar",
          "gz");

  private final Set<String> ours;
  private final Set<String> names;

  /**
   * @param provider what the provider calls its own, such as addresses of its pages and servers
   */
  Anonymous(Person person, Collection<String> provider) {
    this.ours =
        provider.stream()
            .flatMap(words -> DOMAINS.matcher(words.replace('@', ' ')).results())
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    var words = person.name() + " " + person.handle().orElse("");
    this.names =
        Arrays.stream(SPACES.split(words.strip()))
            .filter(name -> name.length() >= SHORTEST_NAME)
            .collect(Collectors.toUnmodifiableSet());
  }

  String text(String words) {
    var without = MAILS.matcher(words).replaceAll(found -> unlessOurs(found, MAIL));
    without = DOMAINS.matcher(without).replaceAll(this::domain);
    without = ADDRESSES.matcher(without).replaceAll(ADDRESS);
    without = ADDRESSES_6.matcher(without).replaceAll(ADDRESS_6);
    without = PHONES.matcher(without).replaceAll("(phone number)");
    without = NUMBERS.matcher(without).replaceAll("(number)");
    for (var name : names) {
      without = named(name).matcher(without).replaceAll(NAME);
    }
    return without;
  }

  private String domain(MatchResult found) {
    return FILES.contains(found.group(2).toLowerCase(Locale.ROOT))
        ? Matcher.quoteReplacement(found.group())
        : unlessOurs(found, DOMAIN);
  }

  private String unlessOurs(MatchResult found, String instead) {
    return ours.contains(found.group(1).toLowerCase(Locale.ROOT))
        ? Matcher.quoteReplacement(found.group())
        : instead;
  }

  private static Pattern named(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?:'s)?(?![\\p{L}\\p{N}])");
  }
}
