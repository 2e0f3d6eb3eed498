package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address.Channel;
import firstline.core.port.Rooms.Room;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsContractTest extends Contract {
  private static final Room FIRST = new Room("1", "direct", "ann", "100");
  private static final Room SECOND = new Room("2", "thread", "bob", "");

  @Test
  void what_moved_last_comes_first_also_after_a_restart() {
    storage.rooms().keep(Channel.DISCORD, List.of(FIRST), Samples.NOON);
    storage.rooms().keep(Channel.DISCORD, List.of(SECOND), Samples.NOON.plusSeconds(1));
    reopen();

    assertThat(storage.rooms().latest(Channel.DISCORD, 10)).containsExactly(SECOND, FIRST);
    assertThat(storage.rooms().latest(Channel.DISCORD, 1)).containsExactly(SECOND);
  }

  @Test
  void a_room_that_moves_on_is_overwritten() {
    storage.rooms().keep(Channel.DISCORD, List.of(FIRST, SECOND), Samples.NOON);
    var moved = new Room("1", "direct", "ann", "200");
    storage.rooms().keep(Channel.DISCORD, List.of(moved), Samples.NOON.plus(Duration.ofHours(1)));

    assertThat(storage.rooms().latest(Channel.DISCORD, 10)).containsExactly(moved, SECOND);
  }

  @Test
  void a_room_that_is_gone_is_forgotten_and_those_of_another_channel_stay() {
    storage.rooms().keep(Channel.DISCORD, List.of(FIRST), Samples.NOON);
    storage.rooms().keep(Channel.TELEGRAM, List.of(FIRST), Samples.NOON);
    storage.rooms().forget(Channel.DISCORD, "1");

    assertThat(storage.rooms().latest(Channel.DISCORD, 10)).isEmpty();
    assertThat(storage.rooms().latest(Channel.TELEGRAM, 10)).containsExactly(FIRST);
  }
}
