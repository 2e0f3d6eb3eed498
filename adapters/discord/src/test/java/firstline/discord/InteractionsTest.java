package firstline.discord;

import static firstline.discord.Fixture.ANN;
import static firstline.discord.Fixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Address;
import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.Event;
import firstline.core.message.Block;
import firstline.core.message.Form;
import firstline.core.message.Message;
import firstline.core.message.Text;
import firstline.core.port.MessageFiles;
import firstline.discord.fake.FakeDiscord;
import firstline.discord.fake.Shown;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {
  private static final int MESSAGE = 4;
  private static final int THINKING = 5;
  private static final int TAKEN = 6;
  private static final int FORM = 9;

  private final Fixture fixture = Fixture.connected();
  private final String room = fixture.discord.direct(ANN);

  @AfterEach
  void close() {
    fixture.close();
  }

  private Event event(int index) {
    return fixture.stored(index + 1).get(index).event();
  }

  private void answered(String interaction, int how) {
    Fixture.until(() -> fixture.discord.answer(interaction) == how);
  }

  @Test
  void a_press_is_stored_and_acknowledged_once() {
    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.question(room, 7));
    var press = fixture.discord.presses(room, ANN, "Choice 7");
    fixture.discord.gateway().repeatLast();

    assertThat(((Event.Pressed) event(0)).key())
        .isEqualTo(new ChoiceKey(Deliveries.CONVERSATION, 1, 6));
    answered(press, TAKEN);
    assertThat(fixture.intake.brought()).isEqualTo(1);
  }

  @Test
  void a_press_that_cannot_be_stored_yet_is_acknowledged_all_the_same() {
    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.question(room, 2));
    fixture.intake.breaks(true);
    var press = fixture.discord.presses(room, ANN, "Choice 1");
    answered(press, TAKEN);
    assertThat(fixture.intake.all()).isEmpty();

    fixture.intake.breaks(false);
    assertThat(event(0)).isInstanceOf(Event.Pressed.class);
  }

  @Test
  void a_command_is_announced_and_the_next_message_is_its_answer() {
    var command = fixture.discord.commands(room, ANN, "support", "problem", "mail is stuck");
    answered(command, THINKING);
    assertThat(((Event.Said) event(0)).text()).isEqualTo("mail is stuck");

    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.plain(room, 1, "the answer"));
    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.plain(room, 2, "more"));
    assertThat(fixture.discord.log(room))
        .extracting(Shown::text)
        .containsExactly("the answer", "more");
    assertThat(fixture.discord.isFilled(command)).isTrue();
  }

  @Test
  void an_article_that_was_chosen_is_opened() {
    fixture.discord.commands(room, ANN, "kb", "article", "kb_mail-stuck");
    var command = (Event.Commanded) event(0);
    assertThat(command.name()).isEqualTo("start");
    assertThat(command.argument()).isEqualTo("kb_mail-stuck");
  }

  @Test
  void other_commands_are_what_the_conversation_knows_them_by() {
    fixture.discord.commands(room, ANN, "status", "", "");
    fixture.discord.commands(room, ANN, "quote", "work", "move my site");
    var quote = (Event.Commanded) event(1);
    assertThat(((Event.Commanded) event(0)).name()).isEqualTo("status");
    assertThat(quote.name()).isEqualTo("quote");
    assertThat(quote.argument()).isEqualTo("move my site");
  }

  @Test
  void articles_are_suggested_in_the_language_of_whoever_types() {
    var typing = fixture.discord.types(room, ANN, "de", "support", "mail ist weg");
    answered(typing, 8);
    assertThat(fixture.discord.suggestions(typing))
        .containsExactly("Post bleibt liegen=kb_mail-stuck", "mail ist weg=mail ist weg");
  }

  @Test
  void a_language_that_came_with_a_command_is_remembered_for_what_is_written_later() {
    fixture.discord.commandsIn("fr", room, ANN, "menu");
    fixture.discord.says(room, ANN, "bonjour");
    var person = fixture.stored(2).getLast().person().orElseThrow();
    assertThat(person.language()).contains(java.util.Locale.FRENCH);
  }

  @Test
  void the_panel_leads_to_a_private_thread_that_only_its_owner_is_told_of() {
    var panel = fixture.discord.commands(FakeDiscord.HELP_CHANNEL, BOB, "panel", "", "");
    answered(panel, THINKING);
    Fixture.until(() -> fixture.discord.log(FakeDiscord.HELP_CHANNEL).size() == 2);
    fixture.discord.presses(FakeDiscord.HELP_CHANNEL, ANN, "Get help");

    var inbound = fixture.stored(1).getFirst();
    var thread = inbound.address().chat();
    assertThat(inbound.address().scope()).isEqualTo(Address.Scope.PRIVATE);
    assertThat(((Event.Commanded) inbound.event()).name()).isEqualTo("start");
    assertThat(fixture.discord.members(thread)).containsExactly(ANN);
    Fixture.until(() -> fixture.discord.log(FakeDiscord.HELP_CHANNEL).size() == 3);
    var told = fixture.discord.log(FakeDiscord.HELP_CHANNEL).getLast();
    assertThat(told.hidden()).isTrue();
    assertThat(told.text()).contains(thread);

    fixture.discord.says(thread, BOB, "from the team");
    fixture.discord.says(thread, ANN, "in private");
    fixture.discord.presses(FakeDiscord.HELP_CHANNEL, ANN, "Get help");
    assertThat(fixture.stored(3).getLast().address().chat()).isEqualTo(thread);
    assertThat(fixture.words()).containsExactly("in private");
  }

  @Test
  void a_command_in_public_is_answered_in_a_room_of_ones_own() {
    fixture.discord.commands(FakeDiscord.HELP_CHANNEL, ANN, "support", "problem", "my account");
    var inbound = fixture.stored(1).getFirst();
    assertThat(inbound.address().chat()).isNotEqualTo(FakeDiscord.HELP_CHANNEL);
    assertThat(inbound.address().scope()).isEqualTo(Address.Scope.PRIVATE);
    Fixture.until(() -> !fixture.discord.log(FakeDiscord.HELP_CHANNEL).isEmpty());
    assertThat(fixture.discord.log(FakeDiscord.HELP_CHANNEL)).allMatch(Shown::hidden);
  }

  @Test
  void where_no_thread_can_be_direct_messages_are_the_room() {
    fixture.discord.faults().before("POST channels/" + FakeDiscord.HELP_CHANNEL + "/threads", 403);
    fixture.discord.commands(FakeDiscord.HELP_CHANNEL, ANN, "menu", "", "");
    assertThat(fixture.stored(1).getFirst().address().chat()).isEqualTo(room);
  }

  @Test
  void talk_in_a_servers_channels_is_not_for_us() {
    fixture.discord.says(FakeDiscord.HELP_CHANNEL, ANN, "hello all");
    fixture.discord.says(room, ANN, "hello you");
    fixture.stored(1);
    assertThat(fixture.words()).containsExactly("hello you");
  }

  @Test
  void buttons_of_somebody_elses_conversation_are_theirs() {
    var panel = fixture.discord.commands(FakeDiscord.HELP_CHANNEL, ANN, "menu", "", "");
    answered(panel, THINKING);
    var thread = fixture.stored(1).getFirst().address().chat();
    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.question(thread, 2));
    var press = fixture.discord.presses(thread, BOB, "Choice 1");
    answered(press, MESSAGE);
    assertThat(fixture.intake.all()).hasSize(1);
  }

  @Test
  void a_post_in_a_forum_that_we_look_after_is_heard_and_others_talk_in_it_is_not() {
    var panel =
        fixture.discord.commands(
            FakeDiscord.HELP_CHANNEL, BOB, "panel", "channel", FakeDiscord.HELP_FORUM);
    answered(panel, THINKING);
    Fixture.until(() -> fixture.discord.log(FakeDiscord.HELP_CHANNEL).size() == 1);
    var post = fixture.discord.posts(FakeDiscord.HELP_FORUM, ANN, "Down", "my site is down");
    fixture.discord.says(post, BOB, "same here");

    var inbound = fixture.stored(1).getFirst();
    assertThat(inbound.address())
        .isEqualTo(new Address(Address.Channel.DISCORD, post, Address.Scope.GROUP));
    assertThat(fixture.words()).containsExactly("my site is down");
  }

  @Test
  void a_post_that_was_made_while_we_were_away_is_heard_at_the_next_start() {
    fixture.discord.commands(
        FakeDiscord.HELP_CHANNEL, BOB, "panel", "channel", FakeDiscord.HELP_FORUM);
    Fixture.until(() -> fixture.discord.log(FakeDiscord.HELP_CHANNEL).size() == 1);
    fixture.stop();
    fixture.discord.posts(FakeDiscord.HELP_FORUM, ANN, "Down", "my site is down");
    fixture.start();
    fixture.stored(1);
    assertThat(fixture.words()).containsExactly("my site is down");
  }

  @Test
  void edits_and_withdrawals_are_events_of_the_conversation() {
    var id = fixture.discord.says(room, ANN, "my site is dwon");
    fixture.discord.edits(room, id, "my site is down");
    fixture.discord.deletes(room, id);
    assertThat(((Event.Edited) event(1)).text()).isEqualTo("my site is down");
    assertThat(((Event.Withdrew) event(2)).messageRef()).isEqualTo(id);
  }

  @Test
  void several_answers_are_filled_into_a_form_at_once() {
    var form =
        new Form(
            "Fill in a form",
            List.of(
                new Form.Field("a", "Since when is it so, and how often have you seen it?", true),
                new Form.Field("b", "How many?", false, "3")));
    var asked = new Message(List.of(new Block.Paragraph(Text.of("Since when?"))), List.of());
    fixture.said.put(1, asked.with(form));
    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.of(room, 1, asked.with(form)));
    var press = fixture.discord.presses(room, ANN, "Fill in a form");
    answered(press, FORM);
    assertThat(fixture.discord.inputs(press))
        .containsExactly("Since when is it so, and how often have you…=", "How many?=3");

    var filled = fixture.discord.submits(press, ANN, "since my password: hunter22 changed", "4");
    answered(filled, TAKEN);
    assertThat(event(0))
        .isInstanceOfSatisfying(
            Event.Filled.class,
            typed -> {
              assertThat(typed.entries())
                  .extracting(Event.Filled.Entry::key)
                  .containsExactly("a", "b");
              assertThat(typed.entries().getLast().text()).isEqualTo("4");
              assertThat(typed.text()).doesNotContain("hunter22");
              assertThat(typed.masked()).isNotEmpty();
            });
    assertThat(fixture.intake.brought()).isEqualTo(1);
  }

  @Test
  void a_form_that_is_gone_is_said_to_be() {
    var form = new Form("Form", List.of(new Form.Field("a", "Since when?", true)));
    var asked = new Message(List.of(new Block.Paragraph(Text.of("Since when?"))), List.of());
    fixture.channel.sender(MessageFiles.NONE).send(Deliveries.of(room, 1, asked.with(form)));
    answered(fixture.discord.presses(room, ANN, "Form"), MESSAGE);
    assertThat(fixture.intake.all()).isEmpty();
  }
}
