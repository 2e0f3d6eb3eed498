package firstline.core.staffroom;

import firstline.core.channel.Characters;
import firstline.core.conversation.Header;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Customer;
import firstline.core.followup.Quote;
import firstline.core.followup.Ticket;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;

/** The lines of a card that say who it is and what is known of the case. */
final class CardFacts {
  private static final int MOST = 5;
  private static final int LONGEST = 200;

  private final Header header;
  private final Facts facts;
  private final List<Text> lines = new ArrayList<>();

  CardFacts(Header header, Facts facts) {
    this.header = header;
    this.facts = facts;
  }

  List<Text> lines() {
    customer();
    facts.team(header).ifPresent(team -> add("For", Terms.of(team)));
    facts.issue(header).ifPresent(issue -> add("Issue", issue));
    header
        .investigation()
        .finding()
        .ifPresent(found -> add("Found", found.words() + " (" + Terms.of(found.side()) + ")"));
    newest(facts.tickets()).forEach(ticket -> add(ticket.number().value(), words(ticket)));
    newest(facts.quotes()).forEach(quote -> add(quote.number().value(), words(quote)));
    add("Speaks", header.locale().getDisplayLanguage(java.util.Locale.ENGLISH));
    return List.copyOf(lines);
  }

  private void customer() {
    header.person().handle().ifPresent(handle -> add("User", "@" + handle));
    var contact = header.contactEmail().map(mail -> ", " + mail).orElse("");
    header
        .account()
        .ifPresentOrElse(
            account -> add("Customer", account + contact),
            () -> add("Customer", "nobody is identified"));
    header
        .claim()
        .ifPresent(claim -> add("Says", "account " + claim.account() + ", not proven yet"));
    facts.standing().customer().ifPresent(this::account);
    facts
        .windowEnd()
        .ifPresent(
            last ->
                add(
                    "Live chat",
                    facts.isPast(last) ? "closed since the end of " + last : "open until " + last));
  }

  private void account(Customer customer) {
    add("Since", customer.since().toString());
    if (!customer.services().isEmpty()) {
      var services =
          customer.services().stream()
              .limit(MOST)
              .map(service -> service.id() + " (" + Terms.of(service.platform()) + ")");
      add("Services", Card.joined(services.toList()));
    }
    var plans = customer.plans().stream().limit(MOST).map(CardFacts::words).toList();
    add("Plan", plans.isEmpty() ? "none" : Card.joined(plans));
  }

  private static String words(CarePlan plan) {
    var left = plan.minutesLeft();
    return plan.name() + (left.isPresent() ? " (" + left.getAsInt() + " min left)" : "");
  }

  private static String words(Ticket ticket) {
    return "%s, %s, %s"
        .formatted(
            ticket.subject(),
            ticket.status().name().toLowerCase(java.util.Locale.ROOT),
            Card.joined(ticket.clauses()));
  }

  private static String words(Quote quote) {
    return "%s, %s, %s"
        .formatted(
            quote.subject(),
            quote.price().total(),
            quote.status().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static <T> List<T> newest(List<T> all) {
    return all.stream().limit(MOST).toList();
  }

  private void add(String name, String value) {
    lines.add(
        new Text(
            List.of(
                new Span.Strong(name + ": "),
                new Span.Plain(Characters.shortened(value, LONGEST)))));
  }
}
