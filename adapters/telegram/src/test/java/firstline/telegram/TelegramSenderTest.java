package firstline.telegram;

import static firstline.telegram.Deliveries.message;
import static firstline.telegram.Deliveries.paragraph;
import static firstline.telegram.Deliveries.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Address;
import firstline.core.message.Block;
import firstline.core.message.Message;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.Delivery;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.core.port.Sender.Receipt;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Fault;
import firstline.telegram.fake.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSenderTest {
  private static final long CUSTOMER = 1001;
  private static final long GROUP = -1_000_000_000_001L;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramChannel channel = channel(Pace.unlimited());
  private final Sender sender = channel.sender(TelegramSenderTest::file);

  @BeforeEach
  void chatsExist() {
    telegram.chats().exists(CUSTOMER);
    telegram.chats().exists(GROUP);
  }

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private TelegramChannel channel(Pace pace) {
    var settings =
        new TelegramSettings(
            new Concealed(FakeTelegram.TOKEN),
            telegram.uri(),
            new TelegramSettings.Reception.Polling(),
            pace,
            Map.of());
    return TelegramChannel.open(settings, InstantSource.system());
  }

  private Receipt send(Delivery delivery) {
    return sender.send(delivery);
  }

  /** Every article has one picture and one text. */
  private static Optional<Content> file(Block.File file) {
    return switch (file.name()) {
      case "shot.png" -> Optional.of(new Content(new byte[] {1, 2, 3}, "image/png"));
      case "report.txt", "terms.txt" -> Optional.of(new Content(new byte[] {65}, "text/plain"));
      default -> Optional.empty();
    };
  }

  private static Block attached(String name) {
    return new Block.Attached(new ArticleSlug("mail"), name, "What <it> is");
  }

  private static Delivery article(int number) {
    return Deliveries.to(
        "1001",
        number,
        message(
            List.of(press("Yes")),
            paragraph("Before"),
            attached("shot.png"),
            paragraph("Between"),
            attached("terms.txt"),
            paragraph("After")));
  }

  private static Delivery first(String words) {
    return Deliveries.to("1001", 1, message(List.of(press("Yes"), press("No")), paragraph(words)));
  }

  private List<Shown> shown() {
    return telegram.chats().shown(CUSTOMER);
  }

  @Test
  void sendsWithButtonsAndWithoutPreviews() {
    assertThat(send(first("Hello <you>"))).isEqualTo(new Receipt.Accepted("1"));

    assertThat(shown())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.text()).isEqualTo("Hello <you>");
              assertThat(m.labels()).containsExactly("Yes", "No");
            });
    var request = telegram.calls().of("sendMessage").getFirst();
    assertThat(request.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void answersInTheTopicOfAForum() {
    send(Deliveries.to(GROUP + "/17", 1, Message.of("Hello")));

    assertThat(telegram.chats().shown(GROUP))
        .singleElement()
        .satisfies(m -> assertThat(m.topic()).contains(17));
  }

  @Test
  void replacesAnEarlierMessage() {
    send(first("Checking"));
    var second = Deliveries.to("1001", 2, Message.of("All is well")).replacing("1");

    assertThat(send(second)).isEqualTo(new Receipt.Accepted("1"));
    assertThat(shown())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.text()).isEqualTo("All is well");
              assertThat(m.labels()).isEmpty();
            });
  }

  @Test
  void takesAnUnchangedMessageForReplaced() {
    send(first("The same"));

    assertThat(send(first("The same").replacing("1"))).isEqualTo(new Receipt.Accepted("1"));
    assertThat(shown()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "not an id", ""})
  void sendsAnewWhatCannotBeReplaced(String platformId) {
    assertThat(send(first("Anew").replacing(platformId))).isEqualTo(new Receipt.Accepted("1"));
    assertThat(shown()).extracting(Shown::text).containsExactly("Anew");
  }

  @Test
  void putsTheButtonsUnderTheLastPart() {
    assertThat(send(longOne())).isEqualTo(new Receipt.Accepted("1,2,3"));

    assertThat(shown()).extracting(m -> m.buttons().size()).containsExactly(0, 0, 1);
  }

  @Test
  void replacesALongMessageByAShortOne() {
    send(longOne());

    assertThat(send(first("Short").replacing("1,2,3"))).isEqualTo(new Receipt.Accepted("1"));
    await()
        .untilAsserted(() -> assertThat(shown()).extracting(Shown::text).containsExactly("Short"));
  }

  @Test
  void replacesAShortMessageByALongOne() {
    send(first("Short"));

    assertThat(send(longOne().replacing("1"))).isEqualTo(new Receipt.Accepted("1,2,3"));
    assertThat(shown()).hasSize(3).first().satisfies(m -> assertThat(m.edits()).isEqualTo(1));
  }

  @Test
  void sendsNoPartTwice() {
    telegram.faults().after(1, "sendMessage", new Fault.Status(502));

    assertThat(send(longOne())).isInstanceOf(Receipt.Later.class);
    assertThat(send(longOne())).isEqualTo(new Receipt.Accepted("1,2,3"));
    assertThat(shown()).extracting(m -> m.text().charAt(0)).containsExactly('a', 'b', 'c');
  }

  private static Delivery longOne() {
    return Deliveries.to(
        "1001",
        1,
        message(
            List.of(press("Ok")),
            paragraph("a".repeat(4000)),
            paragraph("b".repeat(4000)),
            paragraph("c".repeat(4000))));
  }

  @Test
  void comesBackWhenTelegramWantsAPause() {
    telegram.faults().next("sendMessage", new Fault.TooManyRequests(9));

    assertThat(send(first("One")))
        .isEqualTo(new Receipt.Later(Duration.ofSeconds(9), "Too Many Requests: retry after 9"));
    assertThat(send(first("One")))
        .isInstanceOfSatisfying(
            Receipt.Later.class,
            later -> assertThat(later.pause()).isGreaterThan(Duration.ofSeconds(8)));
    assertThat(telegram.calls().of("sendMessage")).hasSize(1);
    assertThat(channel.figures().slowedDown()).isEqualTo(1);
  }

  @Test
  void leavesOtherChatsAloneDuringAPause() {
    telegram.faults().next("sendMessage", new Fault.TooManyRequests(9));
    send(first("One"));

    assertThat(send(Deliveries.to(String.valueOf(GROUP), 1, Message.of("Two"))))
        .isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void sendsAwayWhoWouldWaitLongForItsTurn() {
    try (var slow = channel(new Pace(0, 0, 1, 2))) {
      var slowly = slow.sender(MessageFiles.NONE);
      for (int i = 1; i <= 2; i++) {
        assertThat(slowly.send(Deliveries.to(String.valueOf(GROUP), i, Message.of("m" + i))))
            .isInstanceOf(Receipt.Accepted.class);
      }
      assertThat(slowly.send(Deliveries.to(String.valueOf(GROUP), 3, Message.of("m3"))))
          .isInstanceOfSatisfying(
              Receipt.Later.class,
              later -> assertThat(later.pause()).isGreaterThan(Duration.ofSeconds(50)));
    }
  }

  @Test
  void knowsWhoCannotBeReached() {
    telegram.chats().blocks(CUSTOMER, true);

    assertThat(send(first("Hello")))
        .isEqualTo(new Receipt.Unreachable("Forbidden: bot was blocked by the user"));
    assertThat(send(Deliveries.to("404", 1, Message.of("Hello"))))
        .isEqualTo(new Receipt.Unreachable("Bad Request: chat not found"));
  }

  @Test
  void passesOnWhatTelegramRefuses() {
    telegram.faults().next("sendMessage", new Fault.Refusal(400, "Bad Request: something new"));

    assertThat(send(first("Hello"))).isEqualTo(new Receipt.Refused("Bad Request: something new"));
  }

  @Test
  void sendsPlainlyWhatCannotBeParsed() {
    telegram
        .faults()
        .next("sendMessage", new Fault.Refusal(400, "Bad Request: can't parse entities: at 1"));

    assertThat(send(first("a < b"))).isInstanceOf(Receipt.Accepted.class);
    assertThat(telegram.calls().of("sendMessage").getLast().has("parse_mode")).isFalse();
    assertThat(shown()).extracting(Shown::text).containsExactly("a < b");
  }

  @Test
  void followsAGroupToItsNewId() {
    long newId = -1_000_000_000_002L;
    telegram.chats().exists(newId);
    telegram.faults().next("sendMessage", GROUP, new Fault.Migrated(newId));

    for (int i = 1; i <= 2; i++) {
      assertThat(send(Deliveries.to(String.valueOf(GROUP), i, Message.of("m" + i))))
          .isInstanceOf(Receipt.Accepted.class);
    }
    assertThat(telegram.chats().shown(newId)).extracting(Shown::text).containsExactly("m1", "m2");
  }

  @Test
  void triesAgainLaterAfterAnythingElse() {
    for (var fault :
        List.of(
            new Fault.Status(500),
            new Fault.Status(502),
            new Fault.Dropped(),
            new Fault.Garbage())) {
      telegram.faults().next("sendMessage", fault);
      assertThat(send(first("Hello"))).as("%s", fault).isInstanceOf(Receipt.Later.class);
    }
    assertThat(send(first("Hello"))).isInstanceOf(Receipt.Accepted.class);
  }

  @Test
  void sendsNothingTwiceByItself() {
    telegram.faults().next("sendMessage", new Fault.AnswerLost());
    send(first("Once"));

    assertThat(shown()).hasSize(1);
  }

  @Test
  void refusesWhatIsNotItsOwn() {
    assertThat(send(Deliveries.to("not-a-chat", 1, Message.of("Hello"))))
        .isInstanceOf(Receipt.Refused.class);
    assertThat(send(Deliveries.to("1001", 1, message(List.of()))))
        .isInstanceOf(Receipt.Refused.class);
    assertThat(telegram.calls().all()).isEmpty();
  }

  @Test
  void showsThatItIsAtWork() {
    sender.working(Address.privately(Address.Channel.TELEGRAM, "1001"));

    await()
        .untilAsserted(
            () ->
                assertThat(telegram.calls().of("sendChatAction"))
                    .singleElement()
                    .satisfies(r -> assertThat(r.path("action").asText()).isEqualTo("typing")));
  }

  @Test
  void hearsTheAnswerToWhatIsUnderWayWhenItCloses() throws Exception {
    var answer = new CountDownLatch(1);
    telegram.faults().next("sendMessage", new Fault.Held(answer));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var receipt = threads.submit(() -> send(first("Hello")));
      await().until(() -> !shown().isEmpty());
      var closed = threads.submit(channel::close);
      await().until(() -> channel.state() instanceof ChannelState.Closed);
      answer.countDown();

      assertThat(receipt.get()).isInstanceOf(Receipt.Accepted.class);
      assertThat(closed.get()).isNull();
    }
  }

  @Test
  void sendsLaterOnceTheChannelIsClosed() {
    channel.close();

    assertThat(send(first("Hello"))).isInstanceOf(Receipt.Later.class);
  }

  @Test
  void showsFilesOfAnArticleInTheirPlaces() {
    assertThat(send(article(1))).isEqualTo(new Receipt.Accepted("1,2,3,4,5"));

    assertThat(shown())
        .extracting(Shown::text)
        .containsExactly(
            "Before",
            "[photo attach://shot.png] What <it> is",
            "Between",
            "[document attach://terms.txt] What <it> is",
            "After");
    assertThat(shown().getLast().labels()).containsExactly("Yes");
  }

  @Test
  void leavesAFileOutThatIsGone() {
    send(Deliveries.to("1001", 1, message(List.of(press("Yes")), attached("gone.png"))));

    assertThat(shown())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.text()).isEqualTo("What <it> is");
              assertThat(m.labels()).containsExactly("Yes");
            });
  }

  @Test
  void letsAPictureBeOpenedThatTelegramDoesNotShow() {
    telegram.faults().next("sendPhoto", new Fault.Refusal(400, "PHOTO_INVALID_DIMENSIONS"));
    send(article(1));

    assertThat(shown().get(1).text()).isEqualTo("[document attach://shot.png] What <it> is");
  }

  @Test
  void keepsTheOrderWhereAnArticleTakesThePlaceOfANotice() {
    send(first("Looking"));
    send(article(2).replacing("1"));

    assertThat(shown())
        .extracting(Shown::text)
        .containsExactly(
            "Before",
            "[photo attach://shot.png] What <it> is",
            "Between",
            "[document attach://terms.txt] What <it> is",
            "After");
  }

  @Test
  void takesFilesAwayWithTheMessageThatTheyBelongTo() {
    send(article(1));
    send(Deliveries.to("1001", 2, Message.of("All is well")).replacing("1,2,3,4,5"));

    await()
        .untilAsserted(
            () -> assertThat(shown()).extracting(Shown::text).containsExactly("All is well"));
  }

  private static Delivery handed(int number, String keeper, String name) {
    var file = new Block.Handed(keeper, "file-1", name, 3);
    return Deliveries.to(String.valueOf(CUSTOMER), number, new Message(List.of(file), List.of()));
  }

  @Test
  void what_staff_hand_over_goes_by_its_id_or_with_its_content() {
    assertThat(send(handed(1, "telegram", "photo.jpg"))).isInstanceOf(Receipt.Accepted.class);
    assertThat(telegram.calls().of("sendPhoto").getLast().get("photo").asText())
        .isEqualTo("file-1");

    assertThat(send(handed(2, "discord", "report.txt"))).isInstanceOf(Receipt.Accepted.class);
    assertThat(telegram.calls().count("sendDocument")).isEqualTo(1);
  }

  @Test
  void what_cannot_be_had_any_more_is_refused_with_its_name() {
    assertThat(send(handed(1, "discord", "gone.pdf")))
        .isInstanceOfSatisfying(
            Receipt.Refused.class, refused -> assertThat(refused.why()).contains("gone.pdf"));
  }

  @Test
  void a_message_is_taken_back_once_and_what_is_gone_is_no_failure() {
    var sent =
        (Receipt.Accepted) send(Deliveries.to(String.valueOf(CUSTOMER), 1, Message.of("oops")));
    var back =
        Deliveries.to(String.valueOf(CUSTOMER), 2, Message.nothing()).replacing(sent.platformId());
    assertThat(sender.withdraw(back)).isInstanceOf(Receipt.Accepted.class);
    assertThat(telegram.chats().shown(CUSTOMER)).isEmpty();
    assertThat(sender.withdraw(back)).isInstanceOf(Receipt.Accepted.class);
  }
}
