package firstline.core.understanding;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses of pages, mailboxes and domains out of what a customer typed. */
public final class Addresses {
  private static final Pattern EMAIL =
      Pattern.compile("([\\p{L}\\p{N}._%+'-]+)\\s?@\\s?([\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,})");
  private static final String NAME =
      "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?[.,]){1,8}\\p{L}{2,}";
  private static final Pattern DOMAIN = Pattern.compile("(?<![\\p{L}\\p{N}_])" + NAME);
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.@/:_-])(" + NAME.replace("[.,]", "\\.") + ")(?![\\p{L}\\p{N}@_-])");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:(https?)://(?:[^\\s/@]*@)?|(?<![\\p{L}\\p{N}@._-]))("
              + NAME.replace("[.,]", "\\.")
              + "|(?<=[/@])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}"
              + ")(:[0-9]{1,5})?([/?][^\\s<>\"]*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
  private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /**
   * What customers' sites end in, beside the two letters of a country. Somebody who leaves out the
   * space after a full stop has not named a site.
   */
  private static final Set<String> ENDINGS =
      Set.of(
          "com", "net", "org", "info", "biz", "shop", "store", "online", "site", "website", "app",
          "dev", "blog", "cloud", "tech", "xyz", "club", "agency", "berlin", "wien", "swiss",
          "name", "pro", "live", "life", "world", "design", "studio", "media", "email", "group",
          "company", "gmbh", "ltd", "inc", "art", "space", "top", "edu", "gov", "example", "test");

  private static final Set<String> FREE_MAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "yahoo.com",
          "icloud.com",
          "me.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "gmx.at",
          "gmx.ch",
          "web.de",
          "t-online.de",
          "proton.me",
          "protonmail.com",
          "mail.ru",
          "libero.it",
          "orange.fr",
          "free.fr",
          "laposte.net",
          "wanadoo.fr",
          "sapo.pt",
          "yahoo.fr",
          "yahoo.de",
          "yahoo.es",
          "yahoo.it",
          "hotmail.fr",
          "hotmail.es",
          "hotmail.it",
          "hotmail.de",
          "outlook.de");

  private Addresses() {}

  /** A text without the addresses of mailboxes; as it is if there is nothing else. */
  public static String withoutEmails(String text) {
    var rest = EMAIL.matcher(text).replaceAll(" ");
    return rest.isBlank() ? text : rest;
  }

  /** The first e-mail address in the text, its domain in lower case. */
  public static Optional<String> email(String text) {
    var matcher = EMAIL.matcher(text);
    return matcher.find()
        ? ascii(matcher.group(2)).map(domain -> matcher.group(1) + "@" + domain)
        : Optional.empty();
  }

  /** The first domain name in the text, from an address of a page or of a mailbox, too. */
  public static Optional<String> domain(String text) {
    var matcher = DOMAIN.matcher(text);
    return matcher.find() ? ascii(matcher.group().replace(',', '.')) : Optional.empty();
  }

  /**
   * The first address of a page in the text: with its scheme, {@code https} where none is written,
   * its host in lower case, and without a fragment.
   */
  public static Optional<String> url(String text) {
    var page = PAGE.matcher(text);
    return page.find()
        ? url(page)
        : domain(text).filter(_ -> email(text).isEmpty()).map(host -> "https://" + host);
  }

  private static Optional<String> url(Matcher page) {
    var host = page.group(2);
    var scheme = Optional.ofNullable(page.group(1)).orElse("https").toLowerCase(Locale.ROOT);
    var port = Optional.ofNullable(page.group(3)).orElse("");
    var path = Optional.ofNullable(page.group(4)).orElse("").replaceFirst("#.*", "");
    var ended = path.replaceFirst("[.,;:!?)\\]'’»”]+$", "");
    return (ADDRESS.matcher(host).matches() ? Optional.of(host) : ascii(host))
        .map(name -> scheme + "://" + name + port + (ended.equals("/") ? "" : ended));
  }

  /** A page that a text speaks of: only what is written as one, with a scheme or a path. */
  public static Optional<String> mentionedPage(String text) {
    var page = PAGE.matcher(text);
    while (page.find()) {
      boolean written =
          page.group(1) != null
              || page.group(4) != null
              || page.group(2).toLowerCase(Locale.ROOT).startsWith("www.");
      if (written && endsLikeSite(page.group(2))) {
        return url(page);
      }
    }
    return Optional.empty();
  }

  /** A domain that a text speaks of, beside those of mailboxes. */
  public static Optional<String> mentionedDomain(String text) {
    var name = WORD.matcher(text);
    while (name.find()) {
      if (endsLikeSite(name.group(1))) {
        return ascii(name.group(1));
      }
    }
    return Optional.empty();
  }

  /** Whether a text is the address of a page or a domain, and nothing besides. */
  public static boolean isNothingElse(String text) {
    var page = PAGE.matcher(text.strip());
    return page.matches() && endsLikeSite(page.group(2));
  }

  private static boolean endsLikeSite(String host) {
    var ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.length() == 2 || ENDINGS.contains(ending) || ADDRESS.matcher(host).matches();
  }

  /** Whether mailboxes of this domain are anybody's, so that it is not the customer's own. */
  public static boolean isFreeMail(String domain) {
    return FREE_MAIL.contains(domain);
  }

  private static Optional<String> ascii(String domain) {
    try {
      var host = IDN.toASCII(domain.toLowerCase(Locale.ROOT));
      return HOST_NAME.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }
}
