package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CustomerDirectoryContractTest extends Contract {
  private static final Instant IMPORTED = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate SINCE = LocalDate.of(2026, 2, 20);

  private static Customer customer(String account, boolean demo, String... emails) {
    var id = new AccountId(account);
    return new Customer(
        id,
        SINCE,
        Arrays.stream(emails).map(e -> new Contact(id, e, "Zoë " + e, Role.PRIMARY)).toList(),
        List.of(
            new Service(new ServiceId("web2"), Platform.SHARED, SINCE.plusDays(1)),
            new Service(new ServiceId("vps1"), Platform.VPS, SINCE)),
        List.of(CarePlan.of("gold", Platform.VPS, 45)),
        Optional.empty(),
        0,
        demo);
  }

  private int take(Customer... customers) {
    return storage.customerImports().take(List.of(customers), IMPORTED);
  }

  private Optional<Customer> find(String account) {
    return storage.customers().find(new AccountId(account));
  }

  @Test
  void gives_back_what_was_imported() {
    var customer = customer("C-1001", false, "zoe@example.net", "adam@example.net");
    assertThat(take(customer)).isEqualTo(1);
    assertThat(find("C-1001")).contains(customer);
    assertThat(find("C-9")).isEmpty();
    assertThat(storage.customers().demo()).isEmpty();
  }

  @Test
  void replaces_a_customer_that_is_imported_again() {
    take(customer("C-1001", false, "zoe@example.net", "adam@example.net"));
    var later = customer("C-1001", false, "eve@example.net");
    var other = customer("C-1002", false);
    take(later);
    take(other);
    assertThat(find("C-1001")).contains(later);
    assertThat(find("C-1002")).contains(other);
  }

  @Test
  void drives_out_the_made_up_customers_when_real_ones_come() {
    var made = customer("D-1", true, "demo@example.net");
    assertThat(take(made)).isEqualTo(1);
    assertThat(storage.customers().demo()).containsExactly(made);

    take(customer("C-1001", false, "zoe@example.net"));
    assertThat(storage.customers().demo()).isEmpty();
    assertThat(find("D-1")).isEmpty();
    assertThat(take(made)).isZero();
    assertThat(storage.customers().demo()).isEmpty();
  }

  @Test
  void takes_all_of_an_import_or_nothing() {
    take(customer("D-1", true));
    var twice = customer("C-1002", false, "eve@example.net", "EVE@example.net");
    assertThatThrownBy(() -> take(customer("C-1001", false), twice))
        .isInstanceOf(IllegalStateException.class);
    assertThat(find("C-1001")).isEmpty();
    assertThat(storage.customers().demo()).hasSize(1);
  }

  @Test
  void keeps_how_support_is_paid_and_plans_without_platform_or_limit() {
    var bare = customer("C-1001", false);
    var customer =
        new Customer(
            bare.account(),
            SINCE,
            List.of(),
            List.of(),
            List.of(new CarePlan("unlimited", Optional.empty(), OptionalInt.empty())),
            Optional.of(SupportModel.TOKEN),
            12,
            false);
    take(customer);
    assertThat(find("C-1001")).contains(customer);
  }
}
