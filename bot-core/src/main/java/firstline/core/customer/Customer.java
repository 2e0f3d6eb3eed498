package firstline.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An account as support sees it.
 *
 * @param since the day of the first service ever, in the provider's zone
 * @param support how support is paid, where the policy knows several ways
 * @param tokens support tokens that are left
 * @param demo true for the made-up customers of a trial; never for imported ones
 */
public record Customer(
    AccountId account,
    LocalDate since,
    List<Contact> contacts,
    List<Service> services,
    List<CarePlan> plans,
    Optional<SupportModel> support,
    int tokens,
    boolean demo) {
  public Customer {
    contacts = List.copyOf(contacts);
    services = List.copyOf(services);
    plans = List.copyOf(plans);
    if (tokens < 0) {
      throw new IllegalArgumentException("Account " + account + " has " + tokens + " tokens");
    }
  }

  /** The same with so many tokens left. */
  public Customer holding(int left) {
    return new Customer(account, since, contacts, services, plans, support, left, demo);
  }

  /** The contact with this address, upper and lower case alike. */
  public Optional<Contact> contact(String email) {
    return contacts.stream().filter(c -> c.email().equalsIgnoreCase(email)).findFirst();
  }
}
