package firstline.discord;

import static org.assertj.core.api.Assertions.assertThat;

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
import firstline.core.policy.Verdict.Team;
import firstline.core.port.Inbound;
import firstline.core.port.StaffRoom;
import firstline.core.port.StaffRoom.Errand;
import firstline.core.port.StaffRoom.Receipt;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import firstline.core.turn.StaffEntrance;
import firstline.discord.fake.FakeDiscord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffRoomTest {
  private static final String ANA = "600000000000000001";
  private static final String STRANGER = "600000000000000009";
  private static final ConversationId ID = new ConversationId("conv00001");
  private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");

  private final FakeDiscord discord = FakeDiscord.start();
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryRooms rooms = new MemoryRooms();
  private DiscordRoles roles = DiscordRoles.NONE;
  private DiscordChannel channel = opened(FakeDiscord.STAFF_CHANNEL, Optional.empty());

  @AfterEach
  void close() {
    channel.close();
    discord.close();
  }

  private DiscordChannel opened(String where, Optional<String> role) {
    return DiscordChannel.open(
        new DiscordSettings(
            new Concealed(FakeDiscord.TOKEN),
            discord.api(),
            discord.gatewayAddress(),
            Optional.of(where),
            role,
            roles),
        InstantSource.system());
  }

  private void start() {
    discord.introduces(ANA, "Ana");
    channel.start(
        new DiscordChannel.House(
            intake,
            rooms,
            Fixture.articles(),
            Optional.of(entrance()),
            Optional.empty(),
            (_, _) -> Optional.empty()));
    Fixture.until(() -> channel.state() instanceof ChannelState.Connected);
    Fixture.until(() -> !discord.commands().isEmpty());
  }

  private void startIn(String where, Optional<String> role) {
    channel.close();
    channel = opened(where, role);
    start();
  }

  private static StaffEntrance entrance() {
    var conversation =
        Conversation.opened(
            ID,
            Address.privately(Address.Channel.TELEGRAM, "7"),
            new Person("7", "Mira", Optional.empty(), Optional.empty()),
            NOW,
            Locale.ENGLISH);
    return new StaffEntrance(
        (_, _) -> Optional.empty(),
        (_, _, name) -> Optional.of(new Agent(new AgentId(1), name)),
        _ -> Optional.of(conversation));
  }

  private StaffRoom room() {
    return channel.staffRoom().orElseThrow();
  }

  private Topic topic(Optional<String> place, Optional<String> card) {
    return new Topic(room().name(), ID, "Mira · mail", place, card, "waits", 1, 1);
  }

  private static Post post(Post.Kind kind, String words) {
    return post(kind, words, Optional.empty());
  }

  private static Post post(Post.Kind kind, String words, Optional<Team> calls) {
    return new Post(
        kind,
        List.of(new Block.Heading(Text.of("Mira")), new Block.Paragraph(Text.of(words))),
        List.of(Deed.TAKE, Deed.NOTE),
        List.<Attachment>of(),
        calls);
  }

  private Receipt put(Topic topic, int number, Post post) {
    return room()
        .put(new Errand(topic, number, post, 0, Address.Channel.WEB), _ -> Optional.empty());
  }

  /** The topic that a card opened, as often put as it takes. */
  private Topic opened() {
    return opened(post(Post.Kind.CARD, "card"));
  }

  private Topic opened(Post card) {
    var topic = topic(Optional.empty(), Optional.empty());
    var receipt = put(topic, 1, card);
    if (receipt instanceof Receipt.Opened(var place)) {
      receipt = put(topic(Optional.of(place), Optional.empty()), 1, card);
    }
    var posted = (Receipt.Posted) receipt;
    return topic(Optional.of(posted.place()), Optional.of(posted.id()));
  }

  private static String thread(Topic topic) {
    return topic.place().orElseThrow();
  }

  private List<Event> events(int count) {
    Fixture.until(() -> intake.all().size() >= count);
    return intake.all().stream().map(Inbound::event).toList();
  }

  @Test
  void inATextChannelTheCardStandsThereAndTheThreadIsBelowIt() {
    start();
    var topic = opened();
    put(topic, 2, post(Post.Kind.NEWS, "hello"));
    put(topic, 3, post(Post.Kind.CARD, "taken"));

    assertThat(thread(topic)).isEqualTo(topic.card().orElseThrow());
    assertThat(discord.log(FakeDiscord.STAFF_CHANNEL))
        .extracting(shown -> shown.text().lines().toList().getLast())
        .containsExactly("card", "taken");
    assertThat(discord.log(FakeDiscord.STAFF_CHANNEL).getLast().labels())
        .containsExactly("Take over", "Note…");
    assertThat(discord.log(thread(topic)))
        .singleElement()
        .satisfies(shown -> assertThat(shown.text()).contains("hello"));
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeDiscord.STAFF_CHANNEL, FakeDiscord.STAFF_FORUM})
  void aTeamIsCalledByItsRoleAndOthersByNone(String where) {
    roles = new DiscordRoles(Map.of(Team.BILLING, FakeDiscord.STAFF_ROLE), Map.of());
    startIn(where, Optional.empty());
    var topic = opened(post(Post.Kind.CARD, "card", Optional.of(Team.BILLING)));
    put(topic, 2, post(Post.Kind.NEWS, "to whom?", Optional.of(Team.SALES)));
    put(topic, 3, post(Post.Kind.NEWS, "once more", Optional.of(Team.BILLING)));

    var parent = where.equals(FakeDiscord.STAFF_FORUM) ? thread(topic) : where;
    var calls = new ArrayList<>(discord.called(parent));
    if (!parent.equals(thread(topic))) {
      calls.addAll(discord.called(thread(topic)));
    }
    assertThat(calls).containsExactly(FakeDiscord.STAFF_ROLE, FakeDiscord.STAFF_ROLE);
  }

  @Test
  void inAForumEachConversationIsAPost() {
    startIn(FakeDiscord.STAFF_FORUM, Optional.empty());
    var topic = opened();
    put(topic, 2, post(Post.Kind.NEWS, "hello"));
    put(topic, 3, post(Post.Kind.CARD, "taken"));
    put(topic, 4, post(Post.Kind.END, "closed"));

    assertThat(discord.log(thread(topic)))
        .extracting(shown -> shown.text().lines().toList().getLast())
        .containsExactly("card", "hello", "taken", "closed");
    Fixture.until(() -> discord.isArchived(thread(topic)));
  }

  @Test
  void anArchivedThreadIsOpenedAgainAndOneThatIsGoneIsTold() {
    start();
    var topic = opened();
    discord.archives(thread(topic), true);
    assertThat(put(topic, 2, post(Post.Kind.NEWS, "hello"))).isInstanceOf(Receipt.Later.class);
    assertThat(put(topic, 2, post(Post.Kind.NEWS, "hello"))).isInstanceOf(Receipt.Posted.class);

    discord.removesThread(thread(topic));
    assertThat(put(topic, 3, post(Post.Kind.NEWS, "there?"))).isInstanceOf(Receipt.Gone.class);
  }

  @Test
  void whatIsWrittenInAThreadIsForTheCustomerAlsoIfItWasWrittenWhileWeWereAway() {
    start();
    var topic = opened();
    discord.says(thread(topic), ANA, "Hello");
    assertThat(events(1).getFirst())
        .isEqualTo(
            new Event.AgentWrote(
                ((Event.AgentWrote) events(1).getFirst()).at(),
                new Agent(new AgentId(1), "Ana"),
                "Hello"));
    assertThat(intake.all().getFirst().address().chat()).isEqualTo("7");

    channel.close();
    Fixture.until(() -> !discord.gateway().listens());
    discord.says(thread(topic), ANA, "/note VIP");
    channel = opened(FakeDiscord.STAFF_CHANNEL, Optional.empty());
    start();
    assertThat(events(2).getLast()).isInstanceOf(Event.Noted.class);
    assertThat(intake.all()).hasSize(2);
  }

  @Test
  void aPressIsTakenAndItsAnswerIsForTheirEyesOnly() {
    start();
    var topic = opened();
    var press =
        discord.pressesKey(
            FakeDiscord.STAFF_CHANNEL, ANA, thread(topic), new DeedKey(Deed.TAKE, ID).encoded());
    assertThat(events(1).getFirst()).isInstanceOf(Event.TakeoverAsked.class);
    Fixture.until(() -> discord.answer(press) == 6);

    room().answer(intake.all().getFirst().key(), "Ben has it now.");
    Fixture.until(
        () -> discord.log(FakeDiscord.STAFF_CHANNEL).getLast().text().equals("Ben has it now."));
    assertThat(discord.log(FakeDiscord.STAFF_CHANNEL).getLast().hidden()).isTrue();
  }

  @Test
  void aNoteIsTypedIntoAForm() {
    start();
    var topic = opened();
    var press =
        discord.pressesKey(
            FakeDiscord.STAFF_CHANNEL, ANA, thread(topic), new DeedKey(Deed.NOTE, ID).encoded());
    Fixture.until(() -> discord.answer(press) == 9);
    discord.submits(press, ANA, "knows us well");

    assertThat(events(1).getFirst())
        .isInstanceOfSatisfying(
            Event.Noted.class, note -> assertThat(note.text()).isEqualTo("knows us well"));
  }

  @Test
  void theMenuOfAMessageTakesOver() {
    start();
    var topic = opened();
    var taken = discord.choosesOn(FakeDiscord.STAFF_CHANNEL, ANA, thread(topic), "Take over");
    assertThat(events(1).getFirst()).isInstanceOf(Event.TakeoverAsked.class);
    Fixture.until(() -> discord.answer(taken) == 4);

    var other = discord.says(FakeDiscord.HELP_CHANNEL, ANA, "lunch?");
    var elsewhere = discord.choosesOn(FakeDiscord.HELP_CHANNEL, ANA, other, "Take over");
    Fixture.until(() -> discord.answer(elsewhere) == 4);
    assertThat(intake.all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeDiscord.STAFF_CHANNEL, FakeDiscord.STAFF_FORUM})
  void withARoleSetOnlyWhoHasItCounts(String where) {
    discord.joinsStaff(ANA);
    startIn(where, Optional.of(FakeDiscord.STAFF_ROLE));
    var topic = opened();
    discord.says(thread(topic), STRANGER, "me too");
    var key = new DeedKey(Deed.TAKE, ID).encoded();
    var in = where.equals(FakeDiscord.STAFF_FORUM) ? thread(topic) : where;
    var press = discord.pressesKey(in, STRANGER, topic.card().orElseThrow(), key);
    Fixture.until(() -> discord.answer(press) == 4);
    discord.says(thread(topic), ANA, "Hello");

    assertThat(events(1)).singleElement().isInstanceOf(Event.AgentWrote.class);
  }

  @Test
  void filesChangesAndWhatIsTakenBackReachTheCustomerToo() {
    start();
    var topic = opened();
    var file = discord.sendsFile(thread(topic), ANA, "shot.png", "image/png", "png");
    assertThat(events(1).getFirst())
        .isInstanceOfSatisfying(
            Event.AgentWrote.class,
            wrote -> {
              assertThat(wrote.text()).isEmpty();
              assertThat(wrote.files())
                  .singleElement()
                  .satisfies(
                      sent -> {
                        assertThat(sent.keeper()).isEqualTo("discord");
                        assertThat(sent.name()).isEqualTo("shot.png");
                        assertThat(sent.ref()).startsWith(thread(topic) + "/" + file);
                      });
            });

    var said = discord.says(thread(topic), ANA, "Helo");
    assertThat(events(2)).hasSize(2);
    discord.edits(thread(topic), said, "Hello");
    var origin = new Event.Origin(room().name(), said);
    assertThat(events(3).getLast())
        .isInstanceOfSatisfying(
            Event.AgentReworded.class,
            reworded -> {
              assertThat(reworded.origin()).isEqualTo(origin);
              assertThat(reworded.text()).isEqualTo("Hello");
            });
    discord.deletes(thread(topic), said);
    assertThat(events(4).getLast())
        .isInstanceOfSatisfying(
            Event.AnswerWithdrawn.class,
            withdrawn -> assertThat(withdrawn.origin()).isEqualTo(origin));
  }
}
