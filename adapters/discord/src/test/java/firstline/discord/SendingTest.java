package firstline.discord;

import static firstline.discord.Fixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Address;
import firstline.core.conversation.ChoiceKey;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.message.Span;
import firstline.core.message.Text;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.Delivery;
import firstline.core.port.Sender;
import firstline.core.port.Sender.Receipt;
import firstline.discord.fake.Shown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {
  private final Fixture fixture = Fixture.connected();
  private final Sender sender = fixture.channel.sender(SendingTest::file);
  private final String room = fixture.discord.direct(ANN);

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Every article has one picture; staff have another, and what is too large. */
  private static Optional<Content> file(Block.File file) {
    return switch (file.name()) {
      case "shot.png" -> Optional.of(new Content(new byte[] {1, 2, 3}, "image/png"));
      case "large.zip" -> Optional.of(new Content(new byte[11 * 1024 * 1024], "application/zip"));
      default -> Optional.empty();
    };
  }

  private Receipt send(Delivery delivery) {
    return sender.send(delivery);
  }

  private String accepted(Delivery delivery) {
    var receipt = send(delivery);
    assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    return ((Receipt.Accepted) receipt).platformId();
  }

  private List<Shown> log() {
    return fixture.discord.log(room);
  }

  @Test
  void words_are_seen_as_they_are() {
    var words = "1. *no* list_item ~ <@everyone> `x` #tag [a](b) https://a.example/x_y_z - end";
    accepted(Deliveries.plain(room, 1, words));
    assertThat(log().getFirst().text()).isEqualTo(words);
    assertThat(log().getFirst().sent()).contains("https://a.example/x_y_z");
  }

  @Test
  void looks_are_discords_own() {
    var text =
        new Text(
            List.of(
                new Span.Strong("Bold "),
                new Span.Code("a`b"),
                new Span.Plain(" and "),
                new Span.Link("a name", "https://a.example/(x)")));
    accepted(Deliveries.of(room, 1, new Message(List.of(new Block.Paragraph(text)), List.of())));
    assertThat(log().getFirst().sent())
        .isEqualTo("**Bold** `` a`b `` and [a name](https://a.example/%28x%29)");
    assertThat(log().getFirst().text()).isEqualTo("Bold a`b and a name");
  }

  @Test
  void what_begins_with_a_heading_is_one_embed() {
    var blocks =
        List.<Block>of(
            new Block.Heading(Text.of("Mail")),
            new Block.Steps(1, List.of(Text.of("Open it"), Text.of("Press send"))));
    accepted(Deliveries.of(room, 1, new Message(blocks, List.of())));
    assertThat(log().getFirst().text()).isEqualTo("Mail\n1. Open it\n2. Press send");
  }

  @Test
  void up_to_five_choices_are_buttons_and_more_a_selection() {
    accepted(Deliveries.question(room, 1, 5));
    accepted(Deliveries.question(room, 2, 30));
    assertThat(log().getFirst().labels()).hasSize(5).contains("Choice 5");
    assertThat(log().getLast().labels()).hasSize(30).contains("Choice 30");
    assertThat(log().getLast().keys())
        .contains(new ChoiceKey(Deliveries.CONVERSATION, 2, 29).encoded());
  }

  @Test
  void a_long_message_goes_in_parts_whose_last_has_the_buttons() {
    var paragraph = "A sentence of some length that is said again. ".repeat(30).strip();
    var blocks = new java.util.ArrayList<Block>();
    for (int i = 0; i < 4; i++) {
      blocks.add(new Block.Paragraph(Text.of(paragraph)));
    }
    var choices = Deliveries.question(room, 2).message().choices();
    var ids = accepted(Deliveries.of(room, 1, new Message(blocks, choices)));
    assertThat(ids.split(",")).hasSize(log().size());
    assertThat(log()).hasSizeGreaterThan(1);
    assertThat(log().getFirst().labels()).isEmpty();
    assertThat(log().getLast().labels()).hasSize(2);
    assertThat(log().stream().map(Shown::text).toList())
        .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(2_000));
  }

  @Test
  void a_message_whose_answer_was_lost_is_not_posted_twice() {
    fixture.discord.faults().after("POST channels/" + room + "/messages", 500);
    var delivery = Deliveries.plain(room, 1, "once");
    assertThat(send(delivery)).isInstanceOf(Receipt.Later.class);
    accepted(delivery);
    assertThat(log()).extracting(Shown::text).containsExactly("once");
  }

  @Test
  void a_message_takes_the_place_of_an_earlier_one_or_comes_anew_where_that_is_gone() {
    var first = accepted(Deliveries.plain(room, 1, "checking"));
    assertThat(accepted(Deliveries.plain(room, 2, "checked").replacing(first))).isEqualTo(first);
    fixture.discord.deletes(room, first);
    assertThat(accepted(Deliveries.plain(room, 3, "anew").replacing(first))).isNotEqualTo(first);
    assertThat(log()).extracting(Shown::text).containsExactly("checking", "checked", "anew");
  }

  @Test
  void a_shorter_message_in_the_place_of_a_longer_one_leaves_nothing_of_it() {
    var long1 = accepted(Deliveries.plain(room, 1, "word ".repeat(900)));
    assertThat(accepted(Deliveries.plain(room, 2, "short").replacing(long1)))
        .isEqualTo(long1.split(",")[0]);
    Fixture.until(() -> fixture.discord.count(room) == 1);
  }

  @Test
  void whoever_takes_no_messages_cannot_be_reached() {
    fixture.discord.shuts(room, true);
    assertThat(send(Deliveries.plain(room, 1, "hello"))).isInstanceOf(Receipt.Unreachable.class);
    assertThat(send(Deliveries.plain("12345", 1, "hello"))).isInstanceOf(Receipt.Unreachable.class);
  }

  @Test
  void a_server_that_is_down_is_tried_again() {
    fixture.discord.faults().before("POST channels/" + room + "/messages", 500);
    assertThat(send(Deliveries.plain(room, 1, "hello"))).isInstanceOf(Receipt.Later.class);
    accepted(Deliveries.plain(room, 1, "hello"));
  }

  @Test
  void before_the_connection_stands_messages_wait() {
    fixture.stop();
    var unconnected = fixture.channel.sender(SendingTest::file);
    assertThat(unconnected.send(Deliveries.plain(room, 1, "hello")))
        .isInstanceOf(Receipt.Later.class);
  }

  @Test
  void work_is_shown_as_typing() {
    sender.working(Address.privately(Address.Channel.DISCORD, room));
    Fixture.until(() -> fixture.discord.typing(room) == 1);
  }

  @Test
  void files_of_an_article_go_in_their_places() {
    var article = new ArticleSlug("mail");
    var blocks =
        List.<Block>of(
            new Block.Heading(Text.of("Mail")),
            new Block.Paragraph(Text.of("Before")),
            new Block.Attached(article, "shot.png", "The *settings*"),
            new Block.Attached(article, "gone.pdf", "The terms"),
            new Block.Paragraph(Text.of("After")));
    accepted(Deliveries.of(room, 1, new Message(blocks, List.of())));
    assertThat(log())
        .extracting(Shown::text)
        .containsExactly("Mail\nBefore", "The *settings* [shot.png]", "The terms", "After");
    assertThat(fixture.discord.count(room)).isEqualTo(4);
  }

  private Delivery handed(int number, String name) {
    var file = new Block.Handed("telegram", "file-1", name, 3);
    return Deliveries.of(room, number, new Message(List.of(file), List.of()));
  }

  @Test
  void what_staff_hand_over_arrives_or_is_refused_with_its_name() {
    accepted(handed(1, "shot.png"));
    assertThat(fixture.discord.count(room)).isEqualTo(1);
    for (var name : List.of("large.zip", "gone.pdf")) {
      assertThat(send(handed(2, name)))
          .isInstanceOfSatisfying(
              Receipt.Refused.class, refused -> assertThat(refused.why()).contains(name));
    }
    assertThat(fixture.discord.count(room)).isEqualTo(1);
  }

  @Test
  void a_message_is_taken_back_once_and_what_is_gone_is_no_failure() {
    var id = accepted(Deliveries.plain(room, 1, "oops"));
    var back = Deliveries.of(room, 2, Message.nothing()).replacing(id);
    assertThat(sender.withdraw(back)).isInstanceOf(Receipt.Accepted.class);
    assertThat(fixture.discord.count(room)).isZero();
    assertThat(sender.withdraw(back)).isInstanceOf(Receipt.Accepted.class);
  }
}
