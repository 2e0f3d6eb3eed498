package firstline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.message.Block;
import firstline.core.message.Text;
import firstline.core.port.AttachmentSource;
import firstline.core.port.Inbound;
import firstline.core.port.StaffRoom;
import firstline.core.port.StaffRoom.Errand;
import firstline.core.port.StaffRoom.Receipt;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import firstline.core.turn.StaffEntrance;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Groups;
import firstline.telegram.fake.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffRoomTest {
  private static final long GROUP = -1_001_234_567L;
  private static final long ANA = 901;
  private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");
  private static final ConversationId ID = new ConversationId("conv00001");
  private static final String ROOM = "telegram:" + GROUP;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryTopics topics = new MemoryTopics(ID);
  private final TelegramChannel channel =
      TelegramChannel.open(
          new TelegramSettings(
              new Concealed(FakeTelegram.TOKEN),
              telegram.uri(),
              new TelegramSettings.Reception.Polling(),
              Pace.unlimited(),
              Map.of(),
              Optional.of(GROUP)),
          InstantSource.fixed(NOW));
  private final StaffRoom room = channel.staffRoom().orElseThrow();

  @AfterEach
  void close() {
    channel.close();
    telegram.close();
  }

  private static Topic topic(Optional<String> place, Optional<String> card) {
    return new Topic(ROOM, ID, "Mira · mail", place, card, "waits", 1, 1);
  }

  private static Post post(Post.Kind kind, String words, Attachment... files) {
    return new Post(
        kind,
        List.of(new Block.Paragraph(Text.of(words))),
        List.of(Deed.TAKE, Deed.CLOSE),
        List.of(files));
  }

  private Receipt put(Topic topic, int number, Post post) {
    var content =
        new AttachmentSource.Content("a file".getBytes(StandardCharsets.UTF_8), "text/plain");
    return room.put(
        new Errand(topic, number, post, 0, Address.Channel.WEB), _ -> Optional.of(content));
  }

  /** The topic that a card opened. */
  private Topic opened() {
    var opened = put(topic(Optional.empty(), Optional.empty()), 1, post(Post.Kind.CARD, "card"));
    var place = ((Receipt.Opened) opened).place();
    var posted = put(topic(Optional.of(place), Optional.empty()), 1, post(Post.Kind.CARD, "card"));
    return topic(Optional.of(place), Optional.of(((Receipt.Posted) posted).id()));
  }

  private List<Shown> shown() {
    return telegram.chats().shown(GROUP);
  }

  private static int number(Optional<String> id) {
    return Integer.parseInt(id.orElseThrow());
  }

  @Test
  void aCardOpensATopicAndIsReplacedLater() {
    telegram.groups().make(GROUP, true, ANA);
    var topic = opened();
    put(topic, 2, post(Post.Kind.CARD, "taken"));

    int place = number(topic.place());
    assertThat(telegram.groups().name(place)).isEqualTo("Mira · mail");
    assertThat(shown())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.text()).isEqualTo("taken");
              assertThat(card.labels()).containsExactly("Take over", "Close");
            });
    assertThat(telegram.chats().log(GROUP).getFirst().topic()).contains(place);
  }

  @Test
  void aTopicThatIsGoneIsToldAndOneThatWasClosedIsOpenedAgain() {
    telegram.groups().make(GROUP, true, ANA);
    var topic = opened();
    int place = number(topic.place());
    telegram.groups().becomes(GROUP, place, Groups.State.CLOSED);
    assertThat(put(topic, 2, post(Post.Kind.NEWS, "hello"))).isInstanceOf(Receipt.Later.class);
    assertThat(put(topic, 2, post(Post.Kind.NEWS, "hello"))).isInstanceOf(Receipt.Posted.class);

    telegram.groups().becomes(GROUP, place, Groups.State.DELETED);
    assertThat(put(topic, 3, post(Post.Kind.NEWS, "there?"))).isInstanceOf(Receipt.Gone.class);
  }

  @Test
  void theLastNewsClosesTheTopic() {
    telegram.groups().make(GROUP, true, ANA);
    var topic = opened();
    put(topic, 2, post(Post.Kind.END, "closed by Ana"));

    assertThat(telegram.groups().state(GROUP, number(topic.place())))
        .isEqualTo(Groups.State.CLOSED);
  }

  @Test
  void withoutTopicsEverythingAnswersTheCard() {
    telegram.groups().make(GROUP, false, ANA);
    var card = put(topic(Optional.empty(), Optional.empty()), 1, post(Post.Kind.CARD, "card"));
    var id = ((Receipt.Posted) card).id();
    put(topic(Optional.of(id), Optional.of(id)), 2, post(Post.Kind.NEWS, "hello"));

    var news = telegram.calls().of("sendMessage").getLast();
    assertThat(news.at("/reply_parameters/message_id").asText()).isEqualTo(id);
    assertThat(news.has("message_thread_id")).isFalse();
  }

  @Test
  void filesOfAnotherChannelAreSentAlongOnce() {
    telegram.groups().make(GROUP, true, ANA);
    var file =
        new Attachment(
            Attachment.Kind.DOCUMENT,
            Optional.of("ref"),
            Optional.of("log.txt"),
            Optional.empty(),
            6,
            Optional.empty());
    put(opened(), 2, post(Post.Kind.NEWS, "see", file));

    assertThat(telegram.calls().count("sendDocument")).isEqualTo(1);
  }

  private void start() {
    channel.start(intake, Optional.of(topics.entrance()));
    await().until(() -> channel.state() instanceof ChannelState.Connected);
  }

  private List<Event> events() {
    return intake.taken().stream().map(Inbound::event).toList();
  }

  @Test
  void whatAMemberWritesInATopicIsForTheCustomerOrANote() {
    telegram.groups().make(GROUP, true, ANA);
    topics.place("17");
    start();
    telegram.groups().writes(GROUP, 17, ANA, "Hello");
    telegram.groups().writes(GROUP, 17, ANA, "/note VIP");
    telegram.groups().writes(GROUP, 18, ANA, "nobody's topic");
    await().until(() -> telegram.unacknowledged() == 0);

    assertThat(events())
        .satisfiesExactly(
            words -> assertThat(words).isInstanceOf(Event.AgentWrote.class),
            note -> assertThat(note).isInstanceOf(Event.Noted.class));
    assertThat(intake.taken().getFirst())
        .satisfies(
            inbound -> {
              assertThat(inbound.source()).isEqualTo(ROOM);
              assertThat(inbound.conversation()).contains(ID);
              assertThat(inbound.address().chat()).isEqualTo("7");
            });
  }

  @Test
  void aPhotoAndAFileGoToTheCustomerWithTheWordsBesideThem() {
    telegram.groups().make(GROUP, true, ANA);
    topics.place("17");
    start();
    telegram.groups().sendsPhoto(GROUP, 17, ANA, "Press here");
    await().until(() -> telegram.unacknowledged() == 0);

    assertThat(events())
        .singleElement()
        .isInstanceOfSatisfying(
            Event.AgentWrote.class,
            wrote -> {
              assertThat(wrote.text()).isEqualTo("Press here");
              assertThat(wrote.files())
                  .singleElement()
                  .satisfies(
                      file -> {
                        assertThat(file.keeper()).isEqualTo("telegram");
                        assertThat(file.name()).isEqualTo("photo.jpg");
                        assertThat(file.isPicture()).isTrue();
                      });
            });
  }

  @Test
  void aChangeIsOneOfWhatWasWrittenAndANoteWasNeverMeantForTheCustomer() {
    telegram.groups().make(GROUP, true, ANA);
    topics.place("17");
    start();
    int written = telegram.groups().writes(GROUP, 17, ANA, "Helo");
    telegram.groups().edits(GROUP, 17, ANA, written, "Hello");
    telegram.groups().edits(GROUP, 17, ANA, written, "/note not for them");
    await().until(() -> telegram.unacknowledged() == 0);

    var origin = new Event.Origin(ROOM, "message-" + written);
    assertThat(intake.taken().getFirst().key()).isEqualTo(origin.key());
    assertThat(events())
        .satisfiesExactly(
            wrote -> assertThat(wrote).isInstanceOf(Event.AgentWrote.class),
            changed ->
                assertThat(changed)
                    .isInstanceOfSatisfying(
                        Event.AgentReworded.class,
                        reworded -> {
                          assertThat(reworded.text()).isEqualTo("Hello");
                          assertThat(reworded.origin()).isEqualTo(origin);
                        }),
            gone ->
                assertThat(gone)
                    .isInstanceOfSatisfying(
                        Event.AnswerWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.origin()).isEqualTo(origin)));
  }

  @Test
  void whereThereAreNoTopicsAnAnswerSaysWhatItIsAbout() {
    telegram.groups().make(GROUP, false, ANA);
    topics.place("3");
    start();
    telegram.groups().answers(GROUP, 3, ANA, "Hello");
    telegram.chats().writes(GROUP, ANA, message -> message.put("text", "lunch?"));
    await().until(() -> telegram.unacknowledged() == 0);

    assertThat(events()).singleElement().isInstanceOf(Event.AgentWrote.class);
  }

  @Test
  void whoIsNoMemberCanDoNothing() {
    telegram.groups().make(GROUP, true, ANA);
    topics.place("17");
    start();
    telegram.chats().presses(GROUP, 666, 5, new DeedKey(Deed.TAKE, ID).encoded());
    telegram.groups().writes(GROUP, 17, 666, "Hello");
    await().until(() -> !telegram.chats().toasts().isEmpty() && telegram.unacknowledged() == 0);

    assertThat(events()).isEmpty();
    assertThat(telegram.chats().toasts())
        .containsExactly("Only members of this group can do that.");
  }

  @Test
  void aPressIsAnsweredOnceItIsKnownWhatCameOfIt() {
    telegram.groups().make(GROUP, true, ANA);
    start();
    telegram.chats().presses(GROUP, ANA, 5, new DeedKey(Deed.TAKE, ID).encoded());
    await().until(() -> !intake.taken().isEmpty() && telegram.unacknowledged() == 0);
    assertThat(telegram.chats().toasts()).isEmpty();

    room.answer(intake.taken().getFirst().key(), "Ben has it now.");
    await().until(() -> !telegram.chats().toasts().isEmpty());
    assertThat(telegram.chats().toasts()).containsExactly("Ben has it now.");
  }

  @Test
  void whatCannotBeStoredComesAgain() {
    telegram.groups().make(GROUP, true, ANA);
    topics.place("17");
    intake.failNext(2);
    start();
    telegram.groups().writes(GROUP, 17, ANA, "Hello");
    await().until(() -> telegram.unacknowledged() == 0);

    assertThat(events()).hasSize(1);
  }

  /** One conversation, dealt with in one place. */
  private static final class MemoryTopics {
    private final ConversationId id;
    private volatile String place = "";

    MemoryTopics(ConversationId id) {
      this.id = id;
    }

    void place(String where) {
      place = where;
    }

    StaffEntrance entrance() {
      var conversation =
          Conversation.opened(
              id,
              Address.privately(Address.Channel.TELEGRAM, "7"),
              new Person("7", "Mira", Optional.empty(), Optional.empty()),
              NOW,
              Locale.ENGLISH);
      return new StaffEntrance(
          (_, at) -> at.equals(place) ? Optional.of(id) : Optional.empty(),
          (_, user, name) -> Optional.of(new Agent(new AgentId(Long.parseLong(user)), name)),
          _ -> Optional.of(conversation));
    }
  }
}
