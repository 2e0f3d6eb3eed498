package firstline.core.port;

import firstline.core.customer.AccountId;
import firstline.core.customer.Customer;
import java.util.List;
import java.util.Optional;

/** The provider's customers. */
public interface CustomerDirectory {
  Optional<Customer> find(AccountId account);

  /** The made-up customers of a trial; none once real ones were imported. */
  List<Customer> demo();
}
