package firstline.core.conversation;

import firstline.core.catalog.QuoteNumber;
import firstline.core.desk.Finding;
import firstline.core.followup.Quote;
import firstline.core.followup.Standing;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.policy.Option;
import firstline.core.policy.Verdict;
import firstline.core.quote.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes quotes, shows them as cards, and takes the customer's word on them, once. */
final class Quotes {
  private Quotes() {}

  /** A decision that the work has a price; nothing begins before the customer agrees (M21-4). */
  static Decision make(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    var number = draft.freshNumber();
    if (number.isEmpty()) {
      return draft.needNumber();
    }
    var quote = quote(dossier, terms.verdict(), QuoteNumber.of(number.getAsLong()));
    draft.also(new Effect.KeepQuote(quote));
    draft.because("quote.made", quote.number() + " " + quote.price().total());
    if (quote.status() == Quote.Status.DRAFT) {
      draft.say(
          Phrase.QUOTE_REVIEW,
          Map.of("number", quote.number().value()),
          terms.why(),
          Commands.menuChoice(draft));
      return draft.bot(new Activity.Idle());
    }
    var choices = new ArrayList<>(answers(draft, quote));
    terms.verdict().options().stream()
        .filter(Option.Plan.class::isInstance)
        .forEach(plan -> choices.add(Ways.take(dossier, plan.word())));
    choices.add(terms.why());
    draft.say(card(draft, quote), choices);
    return draft.bot(Ways.offering(choices));
  }

  private static Quote quote(Dossier dossier, Verdict verdict, QuoteNumber number) {
    var draft = dossier.draft();
    var preferences = draft.support().preferences();
    var at = draft.event.at();
    var price = verdict.price().orElseThrow();
    return new Quote(
        number,
        draft.header.account().orElseThrow(),
        draft.header.contactEmail(),
        Optional.of(dossier.issue()),
        dossier.problem().service(),
        dossier.topic().title(),
        price,
        price.planMinutes() + price.lines().stream().mapToInt(Price.Line::minutes).sum(),
        draft.header.investigation().finding().map(Finding::words),
        verdict.team(),
        verdict.urgency(),
        verdict.reasons().stream().map(reason -> reason.clause()).toList(),
        verdict.version(),
        at,
        at.plus(preferences.quoteValidity()),
        preferences.quotesReviewed() ? Quote.Status.DRAFT : Quote.Status.OFFERED);
  }

  static List<Choice> answers(Draft draft, Quote quote) {
    return List.of(
        draft.choice(Label.ACCEPT, new Action.AcceptQuote(quote.number())),
        draft.choice(Label.DECLINE, new Action.DeclineQuote(quote.number())),
        draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
  }

  /** The quote as the customer reads it: the work, each line, the sum, and how long it is good. */
  static List<Block> card(Draft draft, Quote quote) {
    var price = quote.price();
    var blocks = new ArrayList<Block>();
    blocks.addAll(
        draft.words(
            Phrase.QUOTE_CARD,
            Map.of("number", quote.number().value(), "subject", quote.subject())));
    quote
        .finding()
        .ifPresent(
            words -> blocks.addAll(draft.words(Phrase.QUOTE_FINDING, Map.of("finding", words))));
    for (var line : price.lines()) {
      blocks.addAll(draft.words(line(line), line(draft, line)));
    }
    if (price.planMinutes() > 0) {
      blocks.addAll(draft.words(Phrase.QUOTE_PLAN, Map.of("minutes", price.planMinutes())));
    }
    if (price.tokens() > 0) {
      blocks.addAll(draft.words(Phrase.QUOTE_TOKENS, Map.of("tokens", price.tokens())));
    }
    blocks.addAll(
        draft.words(
            Phrase.QUOTE_TOTAL,
            Map.of(
                "total",
                price.total().toString(),
                "until",
                Terms.moments(draft).time(quote.validUntil()))));
    if (price.example()) {
      blocks.addAll(draft.words(Phrase.QUOTE_EXAMPLE, Map.of()));
    }
    return blocks;
  }

  private static Phrase line(Price.Line line) {
    return line.minutes() > 0 ? Phrase.QUOTE_LINE_TIME : Phrase.QUOTE_LINE;
  }

  private static Map<String, Object> line(Draft draft, Price.Line line) {
    return Map.of(
        "label", line.label(),
        "minutes", line.minutes(),
        "rate", line.rate().toString(),
        "amount",
            line.amount().isZero()
                ? draft.label("price.free", Map.of())
                : line.amount().toString());
  }

  static Decision accept(Draft draft, Activity activity, QuoteNumber number) {
    return answered(draft, activity, number, quote -> accepted(draft, quote));
  }

  static Decision decline(Draft draft, Activity activity, QuoteNumber number) {
    return answered(
        draft,
        activity,
        number,
        quote -> {
          draft.also(new Effect.KeepQuote(quote.as(Quote.Status.DECLINED)));
          draft.because("quote.declined", number.value());
          draft.say(
              Phrase.QUOTE_DECLINED,
              Map.of("number", number.value()),
              draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)),
              Commands.menuChoice(draft));
          return draft.bot(new Activity.Idle());
        });
  }

  private interface Answer {
    Decision to(Quote quote);
  }

  /** Whatever was pressed before, a quote is answered once, and only as long as it is good. */
  private static Decision answered(
      Draft draft, Activity activity, QuoteNumber number, Answer answer) {
    var standing = draft.standing();
    if (standing.isEmpty()) {
      return draft.needStanding();
    }
    var quote = find(standing.get(), number);
    if (quote.filter(q -> q.isOpenAt(draft.event.at())).isPresent()) {
      draft.header.understood();
      return answer.to(quote.get());
    }
    draft.because("quote.settled", number.value());
    var settled = quote.map(q -> settled(q)).orElse(Phrase.QUOTE_GONE);
    draft.say(settled, Map.of("number", number.value()), Commands.menuChoice(draft));
    return draft.bot(activity);
  }

  private static Phrase settled(Quote quote) {
    return switch (quote.status()) {
      case ACCEPTED -> Phrase.QUOTE_ACCEPTED_BEFORE;
      case DECLINED -> Phrase.QUOTE_DECLINED_BEFORE;
      case DRAFT, OFFERED -> Phrase.QUOTE_EXPIRED;
    };
  }

  private static Optional<Quote> find(Standing standing, QuoteNumber number) {
    return standing.quotes().stream().filter(q -> q.number().equals(number)).findFirst();
  }

  /** The work begins: a ticket carries it out at the accepted price. */
  private static Decision accepted(Draft draft, Quote quote) {
    var number = draft.freshNumber();
    if (number.isEmpty()) {
      return draft.needNumber();
    }
    var dossier = Dossier.open(draft, quote.issue().orElse(Playbook.GENERAL)).orElseThrow();
    var ticket = Tickets.file(dossier, Order.of(quote), number.getAsLong());
    draft.also(new Effect.KeepQuote(quote.as(Quote.Status.ACCEPTED)));
    draft.because("quote.accepted", quote.number() + ", ticket " + ticket.number());
    draft.say(
        Phrase.QUOTE_ACCEPTED,
        Map.of(
            "number", quote.number().value(),
            "total", quote.price().total().toString(),
            "ticket", ticket.number().value(),
            "team", Terms.team(draft, quote.team())),
        Tickets.more(draft, ticket.number()),
        Commands.menuChoice(draft));
    return draft.bot(new Activity.Idle());
  }

  /** The quotes that wait for the customer's word. */
  static Decision list(Draft draft, Activity activity) {
    return Identified.or(
        draft,
        activity,
        standing -> {
          var open = standing.quotes().stream().filter(q -> q.isOpenAt(draft.event.at())).toList();
          if (open.isEmpty()) {
            draft.say(Phrase.QUOTE_NONE, Commands.menuChoice(draft));
            return draft.bot(activity);
          }
          open.forEach(quote -> draft.say(card(draft, quote), answers(draft, quote)));
          return draft.bot(new Activity.Idle());
        });
  }
}
