package firstline.storage;

import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.Delivery;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Turn;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test class that runs once on each database, with empty tables before each test. */
@ParameterizedClass
@EnumSource(Backend.class)
abstract class Contract {
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @Parameter
  Backend backend;

  Backend.Home home;
  Storage storage;

  @BeforeEach
  void open() {
    home = backend.newHome();
    storage = home.open();
  }

  @AfterEach
  void close() throws IOException {
    storage.close();
    home.remove();
  }

  /** As after a restart: whatever was only in memory is gone. */
  void reopen() {
    storage.close();
    storage = home.open();
  }

  InboxItem stored(Inbound inbound) {
    return storage.inbox().store(List.of(inbound)).getFirst();
  }

  /** Commits a turn that must be stored. */
  List<Delivery> committed(Turn turn) {
    var committed = storage.conversations().commit(turn);
    Assertions.assertThat(committed).isInstanceOf(Committed.Stored.class);
    return ((Committed.Stored) committed).deliveries();
  }
}
