package firstline.web.console;

import firstline.core.catalog.QuoteNumber;
import firstline.core.desk.Investigation;
import firstline.core.followup.Quote;
import firstline.core.policy.Wording;
import firstline.core.port.CaseFiles;
import firstline.core.port.CaseFiles.Filed;
import firstline.core.port.DeskView;
import firstline.core.quote.Price;
import firstline.web.console.QuoteView.LineForm;
import firstline.web.console.QuoteView.Typed;
import firstline.web.login.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the views of quotes. */
final class Quotes {
  private static final int LIMIT = 200;

  /** How many empty lines a form has for more. */
  private static final int EMPTY = 2;

  private final CaseFiles files;
  private final DeskView desk;
  private final Times times;

  Quotes(CaseFiles files, DeskView desk, Times times) {
    this.files = files;
    this.desk = desk;
    this.times = times;
  }

  QuoteView.Listing listing(Quote.Status status) {
    var found = files.quotes(status, LIMIT + 1);
    return new QuoteView.Listing(
        CasePath.tabs("/console/quotes", Quote.Status.class, status),
        found.stream().limit(LIMIT).map(this::row).toList(),
        found.size() > LIMIT,
        status == Quote.Status.DRAFT
            ? "No draft waits to be looked at"
            : "No quote is " + Wording.of(status));
  }

  /** One quote with its lines as they are. */
  QuoteView view(Filed<Quote> filed) {
    return view(filed, forms(filed.what().price().lines()), "");
  }

  /** One quote with its lines as they were typed, and what is wrong with them as a whole. */
  QuoteView view(Filed<Quote> filed, List<LineForm> lines, String problem) {
    var quote = filed.what();
    return new QuoteView(
        row(filed),
        CaseWords.of(quote.status()),
        CaseWords.tone(quote.status()),
        isOpen(quote),
        facts(quote),
        quote.clauses(),
        PriceView.of(quote.price()),
        new QuoteView.Form(
            Token.random().value(),
            quote.price().total().currency().getCurrencyCode(),
            withEmpty(lines),
            problem));
  }

  /** What is known of the problem in the conversation that a quote came of. */
  ContextView.InvestigationView known(Filed<Quote> filed) {
    var known =
        desk.conversation(filed.conversation())
            .map(conversation -> conversation.header().investigation())
            .orElse(Investigation.none());
    return Investigations.of(known, times);
  }

  static boolean isOpen(Quote quote) {
    return quote.status() == Quote.Status.DRAFT || quote.status() == Quote.Status.OFFERED;
  }

  static String href(QuoteNumber number) {
    return "/console/quotes/" + number;
  }

  /** A link to it, for the column beside a conversation. */
  static CaseLink link(Quote quote) {
    return new CaseLink(
        quote.number().value(),
        href(quote.number()),
        quote.subject() + ", " + CaseWords.of(quote.price()),
        CaseWords.of(quote.status()),
        CaseWords.tone(quote.status()));
  }

  private QuoteView.Row row(Filed<Quote> filed) {
    var quote = filed.what();
    return new QuoteView.Row(
        quote.number().value(),
        href(quote.number()),
        quote.subject(),
        CaseWords.of(quote.price()),
        quote.account().value(),
        times.moment(quote.validUntil()),
        quote.status() == Quote.Status.OFFERED && !quote.isOpenAt(times.now()),
        "/console/c/" + filed.conversation());
  }

  private List<CheckView.Fact> facts(Quote quote) {
    var facts = new ArrayList<CheckView.Fact>();
    facts.add(new CheckView.Fact("Account", quote.account().value()));
    quote.contactEmail().ifPresent(mail -> facts.add(new CheckView.Fact("Asked by", mail)));
    quote.issue().ifPresent(type -> facts.add(new CheckView.Fact("Issue type", type.toString())));
    quote.service().ifPresent(id -> facts.add(new CheckView.Fact("Service", id.value())));
    quote.finding().ifPresent(words -> facts.add(new CheckView.Fact("Finding", words)));
    facts.add(new CheckView.Fact("Estimate", quote.estimateMinutes() + " min"));
    facts.add(new CheckView.Fact("Team", CaseWords.of(quote.team())));
    facts.add(new CheckView.Fact("Urgency", CaseWords.of(quote.urgency())));
    facts.add(new CheckView.Fact("Policy version", quote.policyVersion()));
    facts.add(new CheckView.Fact("Made", times.moment(quote.madeAt()).exact()));
    facts.add(new CheckView.Fact("Valid until", times.moment(quote.validUntil()).exact()));
    return facts;
  }

  private static List<LineForm> forms(List<Price.Line> lines) {
    return lines.stream()
        .map(
            line ->
                new LineForm(
                    Typed.of(line.label()),
                    Typed.of(String.valueOf(line.minutes())),
                    Typed.of(line.rate().figure()),
                    Typed.of(line.amount().figure())))
        .toList();
  }

  private static List<LineForm> withEmpty(List<LineForm> lines) {
    var none = Typed.of("");
    return Stream.concat(
            lines.stream(),
            Stream.generate(() -> new LineForm(none, none, none, none)).limit(EMPTY))
        .limit(QuoteLines.MOST)
        .toList();
  }
}
