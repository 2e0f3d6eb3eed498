package firstline.backoffice.customers;

import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of one account, added up. What two rows say of the same thing must agree. */
final class AccountRows {
  /** Something that a row said, and in which line. */
  private record Said<T>(T what, long line) {}

  private final AccountId account;
  private final Cells first;
  private final Map<String, Said<Contact>> contacts = new LinkedHashMap<>();
  private final Map<String, Said<Service>> services = new LinkedHashMap<>();
  private final Map<String, Said<CarePlan>> plans = new LinkedHashMap<>();
  private final Map<String, Said<LocalDate>> since = new LinkedHashMap<>();
  private final Map<String, Said<SupportModel>> support = new LinkedHashMap<>();
  private final Map<String, Said<Integer>> tokens = new LinkedHashMap<>();

  private boolean dated;

  AccountRows(AccountId account, Cells first) {
    this.account = account;
    this.first = first;
  }

  void add(Cells row) {
    dated = dated || row.text(Column.CUSTOMER_SINCE).isPresent();
    put(row, Column.CUSTOMER_SINCE, since, "", row.day(Column.CUSTOMER_SINCE));
    put(row, Column.SUPPORT, support, "", row.word(Column.SUPPORT, SupportModel.class));
    put(row, Column.TOKENS, tokens, "", row.number(Column.TOKENS));
    addContact(row);
    addService(row);
    addPlan(row);
  }

  private void addContact(Cells row) {
    if (isEmpty(row, Column.CONTACT_EMAIL, Column.CONTACT_NAME, Column.CONTACT_ROLE)) {
      return;
    }
    var because = "the row names a contact";
    var email =
        row.needed(Column.CONTACT_EMAIL, because).flatMap(_ -> row.email(Column.CONTACT_EMAIL));
    var role =
        row.needed(Column.CONTACT_ROLE, because)
            .flatMap(_ -> row.word(Column.CONTACT_ROLE, Role.class));
    var name = row.text(Column.CONTACT_NAME).or(() -> email).orElse("");
    var contact = email.flatMap(e -> role.map(r -> new Contact(account, e, name, r)));
    var key = email.orElse("").toLowerCase(Locale.ROOT);
    put(row, Column.CONTACT_EMAIL, contacts, key, contact);
  }

  private void addService(Cells row) {
    if (isEmpty(row, Column.SERVICE_ID, Column.PLATFORM, Column.SERVICE_SINCE)) {
      return;
    }
    var because = "the row names a service";
    var id = row.needed(Column.SERVICE_ID, because);
    var platform =
        row.needed(Column.PLATFORM, because)
            .flatMap(_ -> row.word(Column.PLATFORM, Platform.class));
    var day = row.needed(Column.SERVICE_SINCE, because).flatMap(_ -> row.day(Column.SERVICE_SINCE));
    var service =
        id.flatMap(
            name -> platform.flatMap(p -> day.map(d -> new Service(new ServiceId(name), p, d))));
    put(row, Column.SERVICE_ID, services, id.orElse(""), service);
  }

  private void addPlan(Cells row) {
    if (isEmpty(row, Column.PLAN, Column.PLAN_PLATFORM, Column.PLAN_MINUTES_LEFT)) {
      return;
    }
    var name = row.needed(Column.PLAN, "the row names a support plan");
    var platform = row.word(Column.PLAN_PLATFORM, Platform.class);
    var minutes = row.number(Column.PLAN_MINUTES_LEFT).map(OptionalInt::of);
    var plan = name.map(n -> new CarePlan(n, platform, minutes.orElse(OptionalInt.empty())));
    put(row, Column.PLAN, plans, name.orElse("") + " " + platform, plan);
  }

  private static boolean isEmpty(Cells row, Column... columns) {
    return List.of(columns).stream().allMatch(column -> row.text(column).isEmpty());
  }

  private static <T> void put(
      Cells row, Column column, Map<String, Said<T>> into, String key, Optional<T> what) {
    if (what.isEmpty()) {
      return;
    }
    var earlier = into.putIfAbsent(key, new Said<>(what.get(), row.line()));
    if (earlier != null && !earlier.what().equals(what.get())) {
      row.wrong(column, "says something else here than in line " + earlier.line());
    }
  }

  /** The customer that the rows make; nothing, and a problem, if no row says since when. */
  Optional<Customer> customer() {
    var day =
        values(since).stream()
            .findFirst()
            .or(() -> values(services).stream().map(Service::since).min(LocalDate::compareTo));
    if (day.isEmpty() && !dated) {
      first.wrong(Column.CUSTOMER_SINCE, "is empty in every row of account " + account);
    }
    return day.map(
        d ->
            new Customer(
                account,
                d,
                values(contacts),
                values(services),
                values(plans),
                values(support).stream().findFirst(),
                values(tokens).stream().findFirst().orElse(0),
                false));
  }

  private static <T> List<T> values(Map<String, Said<T>> said) {
    return said.values().stream().map(Said::what).toList();
  }
}
