package firstline.web.policy;

import firstline.core.customer.CarePlan;
import firstline.core.customer.Customer;
import firstline.core.policy.Wording;
import java.util.List;
import java.util.function.Function;

/** Copies what an account has into the form of a case. */
final class CustomerFill {
  private CustomerFill() {}

  static CaseFields into(CaseFields fields, Customer customer) {
    var services = customer.services().stream().limit(CaseTree.ROWS).toList();
    var plans = customer.plans().stream().limit(CaseTree.ROWS).toList();
    return fields
        .with("who", "known")
        .with("since", customer.since().toString())
        .with("role", role(customer))
        .with("support", customer.support().map(Wording::of).orElse(""))
        .with("tokens", customer.tokens() == 0 ? "" : String.valueOf(customer.tokens()))
        .with("platform", texts(services, service -> Wording.of(service.platform())))
        .with("serviceSince", texts(services, service -> service.since().toString()))
        .with("service", services.isEmpty() ? "" : "s1")
        .with("plan", texts(plans, CarePlan::name))
        .with("planPlatform", texts(plans, plan -> plan.platform().map(Wording::of).orElse("")))
        .with("planMinutes", texts(plans, CustomerFill::minutes));
  }

  /** That of the first contact, who is the primary one. */
  private static String role(Customer customer) {
    return customer.contacts().stream()
        .findFirst()
        .map(contact -> Wording.of(contact.role()))
        .orElse("primary");
  }

  private static String minutes(CarePlan plan) {
    return plan.minutesLeft().isPresent() ? String.valueOf(plan.minutesLeft().getAsInt()) : "";
  }

  private static <T> List<String> texts(List<T> items, Function<T, String> text) {
    return items.stream().map(text).toList();
  }
}
