package firstline.core.rehearsal;

import firstline.core.customer.AccountId;
import firstline.core.customer.CarePlan;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Platform;
import firstline.core.customer.Role;
import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.customer.SupportModel;
import firstline.core.policy.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the customer of a script: {@code C-1001 since 2026-02-20, shared hosting, role secondary,
 * plan essentials vps 45, 12 tokens}. Each platform is one more service.
 */
final class CustomerReader {
  private final AccountId account;
  private final LocalDate since;
  private final List<Service> services = new ArrayList<>();
  private final List<CarePlan> plans = new ArrayList<>();
  private Role role = Role.PRIMARY;
  private Optional<SupportModel> support = Optional.empty();
  private int tokens;

  private CustomerReader(AccountId account, LocalDate since) {
    this.account = account;
    this.since = since;
  }

  /**
   * Reads a customer whose only contact is the one who writes.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says how it is written
   */
  static Customer read(String text) {
    var parts = Arrays.stream(text.split(",")).map(String::strip).toList();
    var head = parts.getFirst().split(" +");
    if (head.length != 3 || !head[1].equals("since")) {
      throw new IllegalArgumentException(
          "Write 'given customer C-1001 since 2026-02-20, shared hosting'");
    }
    var reader = new CustomerReader(new AccountId(head[0]), day(head[2]));
    parts.stream().skip(1).forEach(reader::part);
    return reader.customer();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day; write it like 2026-02-20", e);
    }
  }

  private void part(String text) {
    var words = text.split(" +");
    switch (words[0]) {
      case "role" -> role = word(Role.class, second(words, "role primary"));
      case "plan" -> plans.add(plan(words));
      case "flat" -> support = Optional.of(SupportModel.FLAT);
      default -> {
        if (words.length == 2 && words[1].equals("tokens")) {
          tokens = count(words[0]);
          support = Optional.of(SupportModel.TOKEN);
        } else {
          var id = new ServiceId("s" + (services.size() + 1));
          services.add(new Service(id, word(Platform.class, words[0]), since));
        }
      }
    }
  }

  private static CarePlan plan(String[] words) {
    var name = second(words, "plan essentials");
    if (words.length == 2) {
      return new CarePlan(name, Optional.empty(), OptionalInt.empty());
    }
    if (words.length != 4) {
      throw new IllegalArgumentException(
          "Write a plan like 'plan essentials', or with its platform and the minutes left,"
              + " 'plan essentials vps 45'");
    }
    return CarePlan.of(name, word(Platform.class, words[2]), count(words[3]));
  }

  private static String second(String[] words, String example) {
    if (words.length < 2) {
      throw new IllegalArgumentException(
          "'" + words[0] + "' alone says nothing; write it like '" + example + "'");
    }
    return words[1];
  }

  private static int count(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no whole number", e);
    }
  }

  private static <E extends Enum<E>> E word(Class<E> list, String word) {
    return Wording.parse(list, word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + word + "' is none of " + String.join(", ", Wording.all(list))));
  }

  private Customer customer() {
    var contact = new Contact(account, "customer@example.net", "Customer", role);
    return new Customer(account, since, List.of(contact), services, plans, support, tokens, false);
  }
}
