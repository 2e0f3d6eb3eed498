package firstline.knowledge.retrieval;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.message.Block;
import firstline.core.message.Rung;
import firstline.core.message.Text;
import firstline.knowledge.article.Article;
import firstline.knowledge.lexicon.Expressions;
import firstline.knowledge.lexicon.Lexicon;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A few articles to search. */
final class SmallLibrary {
  private static final Lexicon ENGLISH =
      new Lexicon(
          Set.of("the", "my", "i", "you", "for", "to", "do", "how", "what"),
          Set.of("work", "open", "best"),
          Set.of("instagram"),
          Expressions.of(
              Map.of("mail", "email", "e mail", "email", "site", "website", "log in", "login")),
          Expressions.of(Map.of()));
  private static final Lexicon GERMAN =
      new Lexicon(
          Set.of("geht"),
          Set.of(),
          Set.of(),
          Expressions.of(Map.of()),
          Expressions.of(
              Map.of("webseite", "website", "langsam", "slow", "nicht erreichbar", "down")));

  static final List<Article> ARTICLES =
      List.of(
          english(
              "cannot-send", "Cannot send mail", "mails stay in the outbox", "smtp relay denied"),
          english("site-down", "Website is down", "my site does not open", "server not reachable"),
          english("slow-site", "Slow website", "pages take ages", "caching plugin images"),
          english(
              "ftp-login", "FTP login fails", "filezilla wrong password", "port 21 passive mode"),
          english("invoice", "Invoices and payment", "where is my bill", "credit card paypal"),
          english("cron", "Cron jobs", "run a script every night", "crontab schedule"),
          article(
              "invoice", Locale.FRENCH, "Factures et paiements", "où sont mes factures", "carte"));

  private SmallLibrary() {}

  static LuceneKnowledgeBase open() {
    return LuceneKnowledgeBase.of(
        ARTICLES,
        Map.of(),
        Map.of(Locale.ENGLISH, ENGLISH, Locale.GERMAN, GERMAN),
        Map.of(new IssueType("issue-cannot-send"), new FlowSlug("send")),
        "https://support.example.net");
  }

  private static Article english(String slug, String title, String phrasing, String body) {
    return article(slug, Locale.ENGLISH, title, phrasing, body);
  }

  static Article article(String slug, Locale locale, String title, String phrasing, String body) {
    var place = Place.startOf("articles/" + slug + "/" + locale + ".md");
    return new Article(
        new ArticleSlug(slug),
        locale,
        place,
        title,
        "About: " + title,
        "some",
        "customer",
        List.of("shared"),
        List.of(new Located<>(new IssueType("issue-" + slug), place)),
        List.of(phrasing),
        List.of(),
        "support",
        LocalDate.of(2027, 1, 1),
        List.of(),
        Map.of(Rung.GUIDE, List.of(new Block.Paragraph(Text.of(body)))));
  }
}
