package firstline.web.console;

import firstline.core.catalog.QuoteNumber;
import firstline.core.conversation.Event;
import firstline.core.followup.Quote;
import firstline.core.port.CaseFiles;
import firstline.core.port.CaseFiles.Filed;
import firstline.core.quote.Price;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;

/** The quotes: a list for each state, and each with its lines, to be changed and sent. */
final class QuotePages {
  private final ConsolePages pages;
  private final CaseFiles files;
  private final Quotes quotes;
  private final CaseDeeds deeds;

  QuotePages(ConsolePages pages, CaseFiles files, Quotes quotes, CaseDeeds deeds) {
    this.pages = pages;
    this.files = files;
    this.quotes = quotes;
    this.deeds = deeds;
  }

  void list(Context ctx) {
    var listing = quotes.listing(CasePath.status(ctx, Quote.Status.class));
    pages.show(ctx, "quotes", "Quotes", "quotes", Map.of("view", listing));
  }

  void quote(Context ctx) {
    var filed = filed(ctx);
    show(ctx, filed, quotes.view(filed));
  }

  /** Sends it to the customer at the price of the lines that were typed. */
  void send(Context ctx) {
    var filed = filed(ctx);
    var before = filed.what().price();
    var typed = QuoteLines.of(ctx, before.total().currency());
    var problem = problem(typed, before);
    if (!problem.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, filed, quotes.view(filed, typed.lines(), problem));
      return;
    }
    deeds
        .run(ctx, filed.conversation(), act(filed.what(), typed.price(before)))
        .ifPresentOrElse(
            trouble -> {
              ctx.status(trouble.status());
              show(ctx, filed, quotes.view(filed(ctx), typed.lines(), trouble.words()));
            },
            () -> ctx.redirect(Quotes.href(filed.what().number()), HttpStatus.SEE_OTHER));
  }

  private static String problem(QuoteLines typed, Price before) {
    if (typed.wrong()) {
      return "Not sent: look at the marked fields.";
    }
    boolean nothing = typed.read().isEmpty() && before.tokens() == 0 && before.planMinutes() == 0;
    return nothing ? "Not sent: a quote needs a line at least." : "";
  }

  private static CaseDeeds.Act act(Quote quote, Price price) {
    return new CaseDeeds.Act(
        "quote.sent",
        quote.number().value(),
        CaseWords.of(price) + ", before " + CaseWords.of(quote.price()),
        price.toString(),
        (at, agent) -> new Event.QuoteSent(at, agent, quote.number(), price));
  }

  private Filed<Quote> filed(Context ctx) {
    return files.quote(CasePath.number(ctx, QuoteNumber::new)).orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, Filed<Quote> filed, QuoteView view) {
    var title = view.row().number() + " " + view.row().subject();
    var known = quotes.known(filed);
    pages.show(ctx, "quote", title, "quotes", Map.of("view", view, "known", known));
  }
}
