package firstline.web.console;

import firstline.core.followup.Ticket;
import firstline.core.policy.Wording;
import firstline.core.port.CaseFiles;
import firstline.core.port.CaseFiles.Filed;
import firstline.web.login.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the views of tickets. */
final class Tickets {
  private static final int LIMIT = 200;

  private final CaseFiles files;
  private final Times times;

  Tickets(CaseFiles files, Times times) {
    this.files = files;
    this.times = times;
  }

  TicketView.Listing listing(Ticket.Status status) {
    var found = files.tickets(status, LIMIT + 1);
    return new TicketView.Listing(
        CasePath.tabs("/console/tickets", Ticket.Status.class, status),
        found.stream().limit(LIMIT).map(filed -> row(filed.what())).toList(),
        found.size() > LIMIT,
        "No ticket is " + Wording.of(status));
  }

  /** One ticket; {@code kept} is what was typed when {@code problem} came up. */
  TicketView view(Filed<Ticket> filed, String kept, String problem) {
    var ticket = filed.what();
    return new TicketView(
        row(ticket),
        CaseWords.of(ticket.status()),
        CaseWords.tone(ticket.status()),
        ticket.status() == Ticket.Status.SOLVED,
        facts(ticket),
        ticket.price().map(PriceView::of),
        ticket.quote().map(number -> new CaseLink(number.value(), Quotes.href(number), "", "", "")),
        ticket.clauses(),
        Investigations.of(ticket.investigation(), times),
        files.entries(ticket.number()).stream().map(this::entry).toList(),
        "/console/c/" + filed.conversation(),
        Token.random().value(),
        kept,
        problem);
  }

  /** A link to it, for the column beside a conversation. */
  static CaseLink link(Ticket ticket) {
    return new CaseLink(
        ticket.number().value(),
        href(ticket),
        ticket.subject(),
        CaseWords.of(ticket.status()),
        CaseWords.tone(ticket.status()));
  }

  private static String href(Ticket ticket) {
    return "/console/tickets/" + ticket.number();
  }

  private TicketView.Row row(Ticket ticket) {
    return new TicketView.Row(
        ticket.number().value(),
        href(ticket),
        ticket.subject(),
        CaseWords.of(ticket.team()),
        CaseWords.of(ticket.urgency()),
        ticket.account().map(Object::toString).orElse(""),
        deadline(ticket, Ticket.Promise.ANSWER),
        deadline(ticket, Ticket.Promise.SOLUTION),
        times.moment(ticket.openedAt()));
  }

  private Optional<TicketView.Deadline> deadline(Ticket ticket, Ticket.Promise promise) {
    return ticket
        .by(promise)
        .map(
            at ->
                new TicketView.Deadline(
                    times.moment(at),
                    ticket.owes(promise) && times.now().isAfter(at),
                    ticket.missed().contains(promise)));
  }

  private List<CheckView.Fact> facts(Ticket ticket) {
    var facts = new ArrayList<CheckView.Fact>();
    ticket.account().ifPresent(id -> facts.add(new CheckView.Fact("Account", id.value())));
    ticket.contactEmail().ifPresent(mail -> facts.add(new CheckView.Fact("Asked by", mail)));
    ticket.issue().ifPresent(type -> facts.add(new CheckView.Fact("Issue type", type.toString())));
    ticket.service().ifPresent(id -> facts.add(new CheckView.Fact("Service", id.value())));
    facts.add(new CheckView.Fact("Team", CaseWords.of(ticket.team())));
    facts.add(new CheckView.Fact("Urgency", CaseWords.of(ticket.urgency())));
    facts.add(new CheckView.Fact("Scope", CaseWords.of(ticket.scope())));
    facts.add(new CheckView.Fact("Policy version", ticket.policyVersion()));
    facts.add(new CheckView.Fact("First heard", times.moment(ticket.firstHeardAt()).exact()));
    facts.add(new CheckView.Fact("Opened", times.moment(ticket.openedAt()).exact()));
    return facts;
  }

  private TicketView.EntryView entry(Ticket.Entry entry) {
    var part =
        switch (entry.by()) {
          case CUSTOMER -> "customer";
          case STAFF -> "staff";
        };
    return new TicketView.EntryView(times.moment(entry.at()), entry.name(), part, entry.words());
  }
}
