package firstline.web.chat;

import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Role;
import firstline.core.port.CustomerDirectory;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The made-up customers that a visitor may be while this is a demonstration. */
final class DemoCustomers {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final CustomerDirectory customers;

  DemoCustomers(CustomerDirectory customers) {
    this.customers = customers;
  }

  List<DemoOption> options(Optional<String> chosen) {
    return customers.demo().stream()
        .filter(customer -> contact(customer).isPresent())
        .map(
            customer ->
                new DemoOption(
                    customer.account().value(),
                    words(customer),
                    chosen.equals(Optional.of(customer.account().value()))))
        .toList();
  }

  /** The contact of a made-up customer; a real one's is never given. */
  Optional<Contact> contact(String account) {
    return customers.demo().stream()
        .filter(customer -> customer.demo() && customer.account().value().equals(account))
        .findFirst()
        .flatMap(DemoCustomers::contact);
  }

  private static Optional<Contact> contact(Customer customer) {
    return customer.contacts().stream()
        .filter(contact -> contact.role() == Role.PRIMARY)
        .findFirst()
        .or(() -> customer.contacts().stream().findFirst());
  }

  private static String words(Customer customer) {
    var platforms =
        customer.services().stream()
            .map(service -> service.platform().name().toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(", "));
    return contact(customer).map(Contact::name).orElse("")
        + ", "
        + (platforms.isEmpty() ? "no service" : platforms)
        + ", since "
        + DAY.format(customer.since());
  }
}
