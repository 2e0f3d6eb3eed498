package firstline.web.help;

import firstline.core.conversation.Found;
import firstline.web.frame.ClientAddress;
import firstline.web.frame.Meta;
import firstline.web.frame.Sha256;
import firstline.web.frame.WebSettings;
import io.javalin.http.Context;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What is around the content of a help page: its languages, and what it tells search engines. */
final class HelpFrame {
  private final HelpShelf shelf;
  private final WebSettings settings;
  private final String salt = new BigInteger(128, new SecureRandom()).toString(16);

  HelpFrame(HelpShelf shelf, WebSettings settings) {
    this.shelf = shelf;
    this.settings = settings;
  }

  /** The page in the language that fits best of those that the help centre is in. */
  HelpPage page(Context ctx, Locale asked, List<Locale> languages) {
    var locale =
        shelf.languages().stream()
            .filter(known -> known.getLanguage().equals(asked.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH);
    var tag = locale.toLanguageTag();
    return new HelpPage(
        HelpWords.in(locale),
        tag,
        languages.stream()
            .map(
                other ->
                    new HelpPage.Tongue(
                        other.toLanguageTag(),
                        other.getDisplayName(other),
                        address(ctx, other),
                        other.toLanguageTag().equals(tag)))
            .toList());
  }

  Meta home(Context ctx, HelpPage page) {
    return new Meta(page.language(), "", links(ctx, page), Optional.empty());
  }

  Meta article(Context ctx, HelpPage page, Found.ArticleText article, String summary) {
    var language = article.locale().toLanguageTag();
    var url = base(ctx) + "/help/" + article.slug() + "?lang=" + language;
    var data =
        StructuredData.article(
            article.title(), summary, language, url, base(ctx) + "/help", settings.provider());
    return new Meta(page.language(), summary, links(ctx, page), Optional.of(data));
  }

  /** Tells readers apart without saying who they are; after a restart they are others. */
  String reader(Context ctx) {
    return Sha256.hex(salt + ClientAddress.of(ctx)).substring(0, 32);
  }

  /** A language as it may stand in an address. */
  static String safe(Locale locale) {
    return URLEncoder.encode(locale.toLanguageTag(), StandardCharsets.UTF_8);
  }

  private List<Meta.Link> links(Context ctx, HelpPage page) {
    var links = new ArrayList<Meta.Link>();
    var query = Objects.requireNonNullElse(ctx.queryParam("q"), "");
    if (query.isEmpty()) {
      links.add(new Meta.Link("canonical", base(ctx) + ctx.path() + page.query(), ""));
      for (var tongue : page.languages()) {
        links.add(new Meta.Link("alternate", base(ctx) + tongue.href(), tongue.tag()));
      }
    }
    return links;
  }

  private static String address(Context ctx, Locale locale) {
    var asked = Objects.requireNonNullElse(ctx.queryParam("q"), "");
    var words = asked.isEmpty() ? "" : "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    return ctx.path() + "?lang=" + safe(locale) + words;
  }

  private String base(Context ctx) {
    return settings
        .publicUrl()
        .map(url -> url.getScheme() + "://" + url.getAuthority())
        .orElseGet(() -> ctx.scheme() + "://" + ctx.host());
  }
}
