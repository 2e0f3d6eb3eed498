package firstline.discord;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Attachment;
import firstline.core.conversation.Event;
import firstline.core.conversation.Secret;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatesTest {
  private static final Bot ME = new Bot("700", "helper");
  private static final Room DIRECT = new Room("10", Room.Kind.DIRECT, "5", "");
  private static final Room POST = new Room("20", Room.Kind.POST, "5", "19");

  private final Updates updates = new Updates(ME, new People());

  /** A message by user 5; {@code more} are the members that differ, in JSON. */
  private static DataObject message(String content, String more) {
    var message =
        DataObject.fromJson(
            """
            {"id": "21", "channel_id": "10", "type": 0, "timestamp": "2026-03-10T14:00:00+00:00",
             "edited_timestamp": null, "author": {"id": "5", "username": "ann", "global_name": "Ann"}}
            """);
    message.put("content", content);
    var changes = DataObject.fromJson("{" + more + "}");
    changes.keys().forEach(key -> message.put(key, changes.opt(key).orElse(null)));
    return message;
  }

  private Event.Said said(String content, String more) {
    var inbound = updates.message(message(content, more), DIRECT);
    return (Event.Said) inbound.orElseThrow().event();
  }

  @Test
  void the_time_and_the_person_are_those_of_the_platform() {
    var inbound = updates.message(message("hello", ""), DIRECT).orElseThrow();
    assertThat(inbound.event().at()).isEqualTo(Instant.parse("2026-03-10T14:00:00Z"));
    assertThat(inbound.person().orElseThrow().name()).isEqualTo("Ann");
    assertThat(inbound.person().orElseThrow().handle()).contains("ann");
    assertThat(inbound.key()).isEqualTo("21");
  }

  @Test
  void a_secret_is_masked_before_anything_else() {
    var said = said("my password: hunter22", "");
    assertThat(said.text()).doesNotContain("hunter22");
    assertThat(said.masked()).containsExactly(Secret.PASSWORD);
  }

  @Test
  void our_own_name_is_no_part_of_the_words() {
    assertThat(said("<@700> my site is down", "").text()).isEqualTo("my site is down");
  }

  @Test
  void a_command_that_is_typed_is_a_command() {
    var inbound = updates.message(message("/start kb_site-down", ""), DIRECT).orElseThrow();
    assertThat(inbound.event())
        .isEqualTo(new Event.Commanded(inbound.event().at(), "start", "kb_site-down"));
  }

  @Test
  void a_forwarded_message_says_what_it_said_where_it_comes_from() {
    var said =
        said(
            "",
            """
            "message_reference": {"type": 1, "message_id": "1"},
            "message_snapshots": [{"message": {"content": "the error text"}}]
            """);
    assertThat(said.text()).isEqualTo("the error text");
    assertThat(said.forwarded()).isTrue();
  }

  @Test
  void stickers_polls_and_voice_are_named_for_staff() {
    assertThat(said("", "\"sticker_items\": [{\"id\": \"1\", \"name\": \"wave\"}]").attachments())
        .singleElement()
        .satisfies(
            sticker -> {
              assertThat(sticker.kind()).isEqualTo(Attachment.Kind.STICKER);
              assertThat(sticker.detail()).contains("wave");
            });
    assertThat(said("", "\"poll\": {\"question\": {\"text\": \"Which?\"}}").attachments())
        .extracting(Attachment::detail)
        .containsExactly(Optional.of("Which?"));
    var voice =
        """
        "flags": 8192, "attachments": [{"id": "9", "filename": "v.ogg", "size": 5,
          "content_type": "audio/ogg"}]
        """;
    assertThat(said("", voice).attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.kind()).isEqualTo(Attachment.Kind.VOICE);
              assertThat(file.ref()).contains("10/21/9");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"author\": {\"id\": \"6\", \"username\": \"other\", \"bot\": true}",
        "\"webhook_id\": \"8\"",
        "\"type\": 6",
      })
  void what_no_person_wrote_is_passed_over(String more) {
    assertThat(updates.message(message("hello", more), DIRECT)).isEmpty();
  }

  @Test
  void in_a_post_only_its_owner_is_heard_at_its_beginning_or_when_we_are_called() {
    assertThat(updates.message(message("the post", "\"id\": \"20\""), POST)).isPresent();
    assertThat(updates.message(message("talk", ""), POST)).isEmpty();
    var calling = "\"mentions\": [{\"id\": \"700\", \"username\": \"helper\"}]";
    assertThat(updates.message(message("<@700> you", calling), POST)).isPresent();
    var answering = "\"referenced_message\": {\"author\": {\"id\": \"700\"}}";
    assertThat(updates.message(message("to you", answering), POST)).isPresent();
    var other = "\"id\": \"20\", \"author\": {\"id\": \"6\", \"username\": \"other\"}";
    assertThat(updates.message(message("not mine", other), POST)).isEmpty();
  }

  @Test
  void a_preview_that_discord_adds_is_no_edit() {
    assertThat(updates.edit(message("see https://a.example", ""), DIRECT)).isEmpty();
    var edited = "\"edited_timestamp\": \"2026-03-10T14:05:00+00:00\"";
    assertThat(updates.edit(message("see there", edited), DIRECT)).isPresent();
  }
}
