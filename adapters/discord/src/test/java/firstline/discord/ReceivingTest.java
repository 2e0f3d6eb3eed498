package firstline.discord;

import static firstline.discord.Fixture.ANN;
import static firstline.discord.Fixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address;
import firstline.core.conversation.Event;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceivingTest {
  private final Fixture fixture = Fixture.connected();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void what_somebody_writes_is_stored_as_said_in_private() {
    var room = fixture.discord.direct(ANN);
    var id = fixture.discord.says(room, ANN, "my site is down");

    var inbound = fixture.stored(1).getFirst();
    assertThat(inbound.address()).isEqualTo(Address.privately(Address.Channel.DISCORD, room));
    assertThat(inbound.event()).isInstanceOf(Event.Said.class);
    assertThat(((Event.Said) inbound.event()).messageRef()).isEqualTo(id);
  }

  @Test
  void a_message_that_comes_twice_is_one() {
    fixture.discord.says(fixture.discord.direct(ANN), ANN, "once");
    fixture.discord.gateway().repeatLast();

    Fixture.until(() -> fixture.intake.brought() == 2);
    assertThat(fixture.words()).containsExactly("once");
  }

  @Test
  void a_dropped_connection_is_resumed_without_a_new_session() throws IOException {
    var room = fixture.discord.direct(ANN);
    fixture.discord.gateway().drop();
    fixture.discord.says(room, ANN, "while it was down");

    fixture.stored(1);
    Fixture.until(() -> fixture.channel.state() instanceof ChannelState.Connected);
    assertThat(fixture.discord.gateway().sessions()).isEqualTo(1);
    assertThat(fixture.channel.figures().resumed()).isEqualTo(1);
    assertThat(fixture.words()).containsExactly("while it was down");
  }

  @Test
  void what_was_said_between_two_sessions_is_read_in_the_history_in_its_order() {
    var room = fixture.discord.direct(ANN);
    fixture.discord.says(room, ANN, "first");
    fixture.stored(1);
    fixture.discord.gateway().invalidate();
    for (int i = 0; i < 120; i++) {
      fixture.discord.says(room, ANN, "missed " + i);
    }
    Fixture.until(() -> fixture.discord.gateway().sessions() == 2);
    fixture.discord.says(room, ANN, "last");

    fixture.stored(122);
    assertThat(fixture.words()).startsWith("first", "missed 0").endsWith("missed 119", "last");
    assertThat(fixture.words()).doesNotHaveDuplicates();
    assertThat(fixture.channel.figures().invalidated()).isEqualTo(1);
  }

  @Test
  void what_somebody_new_said_in_a_gap_shows_with_the_next_that_they_say() {
    fixture.discord.says(fixture.discord.direct(BOB), BOB, "known");
    fixture.stored(1);
    fixture.discord.gateway().invalidate();
    var room = fixture.discord.direct(ANN);
    fixture.discord.says(room, ANN, "missed");
    Fixture.until(() -> fixture.discord.gateway().sessions() == 2);
    fixture.discord.says(room, ANN, "anybody there?");

    fixture.stored(3);
    assertThat(fixture.words()).containsExactly("known", "missed", "anybody there?");
  }

  @Test
  void what_was_said_while_the_program_was_stopped_is_read_at_the_next_start() {
    var room = fixture.discord.direct(ANN);
    fixture.discord.says(room, ANN, "before");
    fixture.stored(1);
    fixture.stop();
    fixture.discord.says(room, ANN, "meanwhile");
    fixture.start();

    fixture.stored(2);
    assertThat(fixture.words()).containsExactly("before", "meanwhile");
  }

  @Test
  void what_cannot_be_stored_waits_until_it_can() {
    fixture.intake.breaks(true);
    fixture.discord.says(fixture.discord.direct(ANN), ANN, "one");
    fixture.discord.says(fixture.discord.direct(BOB), BOB, "two");
    fixture.intake.breaks(false);

    fixture.stored(2);
    assertThat(fixture.words()).containsExactly("one", "two");
  }

  @Test
  void what_can_never_be_stored_keeps_nothing_else_from_it() {
    fixture.discord.says(fixture.discord.direct(ANN), ANN, "poison");
    fixture.discord.says(fixture.discord.direct(BOB), BOB, "good");

    fixture.stored(1);
    assertThat(fixture.words()).containsExactly("good");
  }

  @Test
  void a_refused_intent_is_named() {
    fixture.stop();
    fixture.discord.gateway().refuse(4014);
    fixture.channel.start(
        new DiscordChannel.House(fixture.intake, fixture.rooms, fixture.knowledge()));

    Fixture.until(() -> fixture.channel.state() instanceof ChannelState.Refused);
    assertThat(((ChannelState.Refused) fixture.channel.state()).why()).contains("Message Content");
  }
}
