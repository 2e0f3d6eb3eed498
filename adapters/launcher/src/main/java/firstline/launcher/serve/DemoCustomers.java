package firstline.launcher.serve;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
        // A server, with the plans that reopen live chat under one policy and cover tasks under
        // another.
        withPlans(
            contact("D-1003", "Noor Haddad", "noor@tidalworks.example.net"),
            List.of(service("vps1", Platform.VPS, 200)),
            new CarePlan("unlimited-professional-service", Optional.empty(), OptionalInt.empty()),
            CarePlan.of("essentials", Platform.VPS, 45)),
        // A server whose support is paid in tokens, of which a few are left.
        customer(
            contact("D-1004", "Jonas Keller", "jonas@hillandhay.example.net"),
            List.of(service("srv1", Platform.DEDICATED, 95)),
            Optional.of(SupportModel.TOKEN),
            3),
        // The last days of the live-chat window.
        customer(
            contact("D-1005", "Leila Marsh", "leila@saltmarsh.example.net"),
            List.of(service("web1", Platform.SHARED, 28))));
  }

  private static Contact contact(String account, String name, String email) {
    return new Contact(new AccountId(account), email, name, Role.PRIMARY);
  }

  private Service service(String id, Platform platform, int days) {
    return new Service(new ServiceId(id), platform, today.minusDays(days));
  }

  private static Customer customer(Contact contact, List<Service> services) {
    return customer(contact, services, Optional.empty(), 0);
  }

  private static Customer customer(
      Contact contact, List<Service> services, Optional<SupportModel> support, int tokens) {
    return customer(contact, services, List.of(), support, tokens);
  }

  private static Customer withPlans(Contact contact, List<Service> services, CarePlan... plans) {
    return customer(contact, services, List.of(plans), Optional.empty(), 0);
  }

  /** The oldest service, which comes first, tells since when somebody is a customer. */
  private static Customer customer(
      Contact contact,
      List<Service> services,
      List<CarePlan> plans,
      Optional<SupportModel> support,
      int tokens) {
    var since = services.getFirst().since();
    return new Customer(
        contact.account(), since, List.of(contact), services, plans, support, tokens, true);
  }
}
