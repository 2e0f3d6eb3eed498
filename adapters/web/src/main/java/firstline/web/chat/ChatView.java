package firstline.web.chat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.customer.AccountId;
import firstline.core.port.DeskView.Row;
import firstline.core.port.KnowledgeBase;
import firstline.web.chat.Reception.Problem;
import firstline.web.frame.Accent;
import firstline.web.frame.Languages;
import firstline.web.frame.Pages;
import firstline.web.frame.SecurityHeaders;
import firstline.web.frame.Sheet;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows the chat as a page. */
final class ChatView {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Pages pages;
  private final History history;
  private final Visitors visitors;
  private final DemoCustomers demo;
  private final KnowledgeBase knowledge;

  ChatView(
      Pages pages,
      History history,
      Visitors visitors,
      DemoCustomers demo,
      KnowledgeBase knowledge) {
    this.pages = pages;
    this.history = history;
    this.visitors = visitors;
    this.demo = demo;
    this.knowledge = knowledge;
  }

  /** The page as it is reached: with its past, and what the customer came to ask about. */
  void open(Context ctx) {
    show(ctx, visitors.welcome(ctx, framed(ctx)), about(ctx), Optional.empty());
  }

  /** The page again, with what was typed and why it was not taken. */
  void again(Context ctx, Visitor visitor, String typed, Problem problem) {
    ctx.status(problem.status());
    show(ctx, visitor, typed, Optional.of(problem.words()));
  }

  static boolean framed(Context ctx) {
    return "1".equals(ctx.queryParam("embed")) || "1".equals(ctx.formParam("embed"));
  }

  private void show(Context ctx, Visitor visitor, String typed, Optional<String> problem) {
    boolean framed = framed(ctx);
    if (framed) {
      SecurityHeaders.frameable(ctx);
    }
    var past = history.all(visitor.address());
    var row = history.current(visitor.address());
    var model =
        new ChatPage(
            past.lines(),
            past.cursor().encoded(),
            Who.of(row),
            options(row),
            typed,
            problem,
            Once.fresh(),
            framed,
            link(ctx));
    var sheet =
        Sheet.titled("Chat")
            .look(framed ? "chat framed" : "chat")
            .accent(Optional.ofNullable(ctx.queryParam("accent")).flatMap(Accent::parse))
            .script("chat.js");
    pages.show(ctx, "chat/page.jte", sheet, Map.of("chat", model));
  }

  private static Optional<String> link(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("link"))
        .filter(token -> Posts.LINK.matcher(token).matches());
  }

  private List<DemoOption> options(Optional<Row> row) {
    return pages.settings().demo()
        ? demo.options(row.flatMap(Row::account).map(AccountId::value))
        : List.of();
  }

  private String about(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("about"))
        .filter(slug -> SLUG.matcher(slug).matches())
        .flatMap(
            slug ->
                knowledge.article(new ArticleSlug(slug), Languages.of(ctx).orElse(Locale.ENGLISH)))
        .map(article -> "About “" + article.title() + "”: ")
        .orElse("");
  }
}
