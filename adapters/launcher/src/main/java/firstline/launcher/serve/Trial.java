package firstline.launcher.serve;

import firstline.core.customer.AccountId;
import firstline.core.customer.Customer;
import firstline.core.port.CustomerDirectory;
import firstline.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Made-up customers, as long as this is a trial: no channel switched on, nobody imported. */
final class Trial {
  private Trial() {}

  /**
   * The customers that the program works with; in a trial the made-up ones are written first, so
   * that their dates count from today. What their tickets took stays taken.
   */
  static CustomerDirectory customers(Storage storage, boolean channelsOn, LocalDate today) {
    if (channelsOn) {
      return new RealOnly(storage.customers());
    }
    storage.customerImports().take(new DemoCustomers(today).all(), Instant.EPOCH);
    return storage.customers();
  }

  /** Customers of an earlier trial are nobody's to choose once real channels are on. */
  private record RealOnly(CustomerDirectory all) implements CustomerDirectory {
    @Override
    public Optional<Customer> find(AccountId account) {
      return all.find(account);
    }

    @Override
    public List<Customer> demo() {
      return List.of();
    }
  }
}
