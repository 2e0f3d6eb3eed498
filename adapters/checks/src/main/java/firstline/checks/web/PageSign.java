package firstline.checks.web;

import firstline.checks.http.HttpReply;
import firstline.checks.http.PageTitle;
import firstline.checks.http.PageUrl;
import firstline.checks.probe.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a page gives away that it is not the site itself. Titles, and words of short pages, are
 * what the programs say that put such pages up; a long page may well only talk about them.
 */
enum PageSign {
  ACCOUNT_SUSPENDED(
      Outcome.SUSPENDED,
      title("account suspended|site suspended|website suspended|suspended domain"),
      words(
          "this account has been suspended|this (web)?site (has been|is) suspended"
              + "|this domain (name )?has been suspended"),
      path("/cgi-sys/suspendedpage\\.cgi|/suspended\\.page/?$")),
  DATABASE_CONNECTION(
      Outcome.DATABASE_ERROR,
      words(
          "error establishing a database connection"
              + "|fehler beim (aufbau|herstellen) einer datenbankverbindung"
              + "|error al establecer una conexi[oó]n con la base de datos"
              + "|erreur lors de la connexion [àa] la base de donn[ée]es"
              + "|errore nello stabilire una connessione al database"
              + "|erro ao estabelecer uma (conex[ãa]o com o banco|liga[çc][ãa]o [àa] base) de dados"
              + "|could not connect to mysql|can't connect to (local )?mysql server"
              + "|sqlstate\\[hy000] \\[(1045|1049|2002|2003|2006)]"),
      anywhere("mysqli?_connect\\(\\):|mysqli::(__construct|real_connect)\\(\\):")),
  WORDPRESS_CRITICAL_ERROR(
      Outcome.APP_ERROR,
      words(
          "there has been a critical error on (this|your) website"
              + "|kritischen fehler auf (dieser|deiner|ihrer) website"
              + "|error cr[ií]tico en (esta|tu) (web|sitio)|error cr[ií]tico en este sitio"
              + "|erreur critique sur (ce|votre) site"
              + "|errore critico (sul|nel|in) (tuo |questo )?sito"
              + "|erro cr[ií]tico (neste|no seu|em seu) site")),
  PHP_FATAL_ERROR(
      Outcome.APP_ERROR,
      anywhere(
          "<b>(fatal|parse) error</b>:\\s|php (fatal|parse) error:\\s"
              + "|\\bfatal error: (uncaught|allowed memory size|maximum execution time)")),
  WORDPRESS_MAINTENANCE(
      Outcome.MAINTENANCE,
      words(
          "briefly unavailable for scheduled maintenance"
              + "|wegen wartungsarbeiten (kurzzeitig|vor[üu]bergehend) nicht verf[üu]gbar"
              + "|no disponible (por|debido a) mantenimiento programado"
              + "|indisponible pour cause de maintenance"
              + "|non disponibile per manutenzione programmata"
              + "|indispon[ií]vel para manuten[çc][ãa]o programada")),
  RESOURCE_LIMIT_REACHED(
      Outcome.RESOURCE_LIMIT,
      status("50[89]"),
      title("resource limit is reached|bandwidth limit exceeded"),
      words("the website is temporarily unable to service your request as it exceeded resource")),
  VISITOR_CHALLENGE(
      Outcome.CHALLENGE,
      header("cf-mitigated", "challenge"),
      title(
          "just a moment\\.\\.\\.|attention required! \\| cloudflare|one moment, please"
              + "|sucuri website firewall|ddos-guard|bot verification|checking your browser"
              + "|security check|are you (a )?human"),
      words(
          "incapsula incident id|imunify360|bitninja|(blocked|generated) by (mod_?security|our firewall)"
              + "|please complete the captcha|verify(ing)? (that )?you are (a )?human")),
  PARKING_PAGE(
      Outcome.PARKED,
      title("(domain|website) (is )?(parked|for sale)|parked domain|is for sale"),
      words(
          "this domain (name )?(is|may be) for sale|buy this domain|this domain is parked"
              + "|parked free,? courtesy of|sedoparking\\.com|parkingcrew\\.net|bodis\\.com"
              + "|hugedomains\\.com|dan\\.com/buy-domain|this domain (has|is) expired")),
  SERVER_DEFAULT_PAGE(
      Outcome.DEFAULT_PAGE,
      title(
          "apache2? .*default page|test page for (the )?(apache|http|nginx)|welcome to nginx"
              + "|iis windows( server)?|web server's default page|domain default page"
              + "|^index of /|default web ?site page|^it works|welcome to (centos|caddy|openresty)"
              + "|coming soon$|under construction|future home of"),
      words(
          "<h1>it works!</h1>|this page is used to test the proper operation of the"
              + "|if you are the owner of this website, please contact your hosting provider"
              + "|your new website is (ready|active)"),
      path("/cgi-sys/defaultwebpage\\.cgi"));

  /** A page with more letters than this is a site, whatever its words. */
  private static final int SHORT = 40_000;

  /** One way in which a page gives itself away. */
  private interface Trait {
    boolean of(PageUrl url, HttpReply reply, String html, String title);
  }

  final Outcome outcome;
  private final Trait[] traits;

  PageSign(Outcome outcome, Trait... traits) {
    this.outcome = outcome;
    this.traits = traits;
  }

  /** The first sign that a page bears; most bear none. */
  static Optional<PageSign> on(PageUrl url, HttpReply reply) {
    var html = reply.text();
    var title = PageTitle.in(html).orElse("");
    return Arrays.stream(values())
        .filter(sign -> Arrays.stream(sign.traits).anyMatch(one -> one.of(url, reply, html, title)))
        .findFirst();
  }

  /** For evidence, for example {@code php-fatal-error}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Trait title(String regex) {
    var pattern = pattern(regex);
    return (url, reply, html, title) -> pattern.matcher(title).find();
  }

  private static Trait words(String regex) {
    var pattern = pattern(regex);
    return (url, reply, html, title) -> html.length() <= SHORT && pattern.matcher(html).find();
  }

  private static Trait anywhere(String regex) {
    var pattern = pattern(regex);
    return (url, reply, html, title) -> pattern.matcher(html).find();
  }

  private static Trait path(String regex) {
    var pattern = pattern(regex);
    return (url, reply, html, title) -> pattern.matcher(url.path()).find();
  }

  private static Trait status(String regex) {
    return (url, reply, html, title) -> String.valueOf(reply.status()).matches(regex);
  }

  private static Trait header(String name, String value) {
    return (url, reply, html, title) -> reply.header(name).equalsIgnoreCase(value);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
