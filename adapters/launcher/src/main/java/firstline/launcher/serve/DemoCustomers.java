package firstline.launcher.serve;

import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import java.time.LocalDate;
import java.util.List;

/**
 * Made-up customers for a trial, one for each thing that support treats differently. Their dates
 * count back from a day that is given.
 */
final class DemoCustomers {
  private final LocalDate today;

  DemoCustomers(LocalDate today) {
    this.today = today;
  }

  List<Customer> all() {
    return List.of(
        // Still within the first weeks, when live chat is included.
        customer(
            contact("D-1001", "Mira Solberg", "mira@brightloaf.example.net"),
            List.of(service("web1", Platform.SHARED, 9))),
        // Long past them.
        customer(
            contact("D-1002", "Tomas Ivarsson", "tomas@northpier.example.net"),
            List.of(service("web1", Platform.SHARED, 420), service("web2", Platform.SHARED, 60))),
        // A server, with a care plan that has time left this month.
        customer(
            contact("D-1003", "Noor Haddad", "noor@tidalworks.example.net"),
            List.of(service("vps1", Platform.VPS, 200)),
            new CarePlan("Care", Platform.VPS, 45)),
        // A server without one.
        customer(
            contact("D-1004", "Jonas Keller", "jonas@hillandhay.example.net"),
            List.of(service("vps1", Platform.VPS, 95))));
  }

  private static Contact contact(String account, String name, String email) {
    return new Contact(new AccountId(account), email, name, Role.PRIMARY);
  }

  private Service service(String id, Platform platform, int days) {
    return new Service(new ServiceId(id), platform, today.minusDays(days));
  }

  /** The oldest service, which comes first, tells since when somebody is a customer. */
  private static Customer customer(Contact contact, List<Service> services, CarePlan... plans) {
    var since = services.getFirst().since();
    return new Customer(contact.account(), since, List.of(contact), services, List.of(plans), true);
  }
}
