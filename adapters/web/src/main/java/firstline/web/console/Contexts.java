package firstline.web.console;

import firstline.core.catalog.IssueType;
import firstline.core.conversation.Address;
import firstline.core.conversation.Header;
import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.desk.AgentId;
import firstline.core.identity.Claim;
import firstline.core.port.CustomerDirectory;
import firstline.web.login.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers what is known beside the transcript. */
final class Contexts {
  private static final int EARLIER = 10;

  private final CustomerDirectory customers;
  private final Lists lists;
  private final Cases cases;
  private final Supplier<Map<IssueType, String>> titles;
  private final Times times;

  Contexts(
      CustomerDirectory customers,
      Lists lists,
      Cases cases,
      Supplier<Map<IssueType, String>> titles,
      Times times) {
    this.customers = customers;
    this.lists = lists;
    this.cases = cases;
    this.titles = titles;
    this.times = times;
  }

  ContextView of(Header header, ListFilter filter, AgentId me, CasesView.Kept kept) {
    return new ContextView(
        header.claim().map(this::claim),
        header.account().map(account -> customer(account, header)),
        cases.of(header, kept),
        Investigations.of(header.investigation(), times),
        IssueView.of(header.investigation().issue(), titles.get()),
        lists.earlier(header.id(), EARLIER, filter, me),
        channel(header));
  }

  private ContextView.ClaimView claim(Claim claim) {
    var account = claim.contact().map(Contact::account).orElse(new AccountId(claim.account()));
    var likely = claim.contact().map(Contact::email).orElse("");
    return new ContextView.ClaimView(
        claim.account(),
        likely,
        customers.find(account).map(found -> contacts(found, likely)).orElse(List.of()),
        claim.proof() == Claim.Proof.CODE,
        times.moment(claim.at()),
        Token.random().value(),
        Token.random().value());
  }

  private static List<ContextView.ContactView> contacts(Customer customer, String here) {
    return customer.contacts().stream()
        .map(
            c ->
                new ContextView.ContactView(
                    c.name(), c.email(), Words.of(c.role()), c.email().equals(here)))
        .toList();
  }

  private ContextView.CustomerView customer(AccountId account, Header header) {
    var contact = header.contactEmail().orElse("");
    return new ContextView.CustomerView(
        account.value(), contact, customers.find(account).map(found -> account(found, contact)));
  }

  private ContextView.AccountView account(Customer customer, String contact) {
    return new ContextView.AccountView(
        customer.demo(),
        times.day(customer.since()),
        contacts(customer, contact),
        customer.services().stream()
            .map(
                s ->
                    new ContextView.ServiceView(
                        s.id().value(), Words.of(s.platform()), times.day(s.since())))
            .toList(),
        customer.plans().stream().map(Contexts::plan).toList());
  }

  private static ContextView.PlanView plan(CarePlan plan) {
    var left = plan.minutesLeft();
    return new ContextView.PlanView(
        plan.name(),
        plan.platform().map(Words::of).orElse("every platform"),
        left.isPresent() ? left.getAsInt() + " min left this month" : "no limit");
  }

  private List<CheckView.Fact> channel(Header header) {
    var facts = new ArrayList<CheckView.Fact>();
    var person = header.person();
    facts.add(new CheckView.Fact("Channel", Words.of(header.address().channel())));
    facts.add(
        new CheckView.Fact(
            "Read by",
            header.address().scope() == Address.Scope.PRIVATE ? "the customer only" : "a group"));
    person.handle().ifPresent(handle -> facts.add(new CheckView.Fact("User name", "@" + handle)));
    facts.add(new CheckView.Fact("We speak", language(header.locale())));
    person.language().ifPresent(l -> facts.add(new CheckView.Fact("Their client", language(l))));
    facts.add(new CheckView.Fact("Reachable", header.reachable() ? "yes" : "no, blocked us"));
    facts.add(new CheckView.Fact("Opened", times.moment(header.openedAt()).exact()));
    facts.add(new CheckView.Fact("Person", person.platformId()));
    facts.add(new CheckView.Fact("Chat", header.address().chat()));
    facts.add(new CheckView.Fact("Conversation", header.id().value()));
    return facts;
  }

  private static String language(Locale locale) {
    var name = locale.getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? locale.toLanguageTag() : name;
  }
}
