package firstline.core.staffroom;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.QuoteNumber;
import firstline.core.conversation.Activity;
import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Header;
import firstline.core.conversation.Person;
import firstline.core.conversation.Why;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.desk.Takeover;
import firstline.core.followup.Standing;
import firstline.core.message.Message;
import firstline.core.policy.Verdict.Team;
import firstline.core.quote.Money;
import firstline.core.quote.Price;
import firstline.core.rehearsal.MailroomSupport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MirrorTest {
  private static final String ROOM = "telegram:-100";
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final ConversationId ID = new ConversationId("conv00001");
  private static final Agent ANA = new Agent(new AgentId(1), "Ana");
  private static final Agent BEN = new Agent(new AgentId(2), "Ben");
  private static final Event SAID = said("my shop is down");

  private int sequence;

  private static Event said(String text, Attachment... files) {
    return new Event.Said(NOON, "m1", text, List.of(files), Optional.empty(), false, Set.of());
  }

  private static Header header(Optional<Handoff> handoff) {
    return new Header(
        ID,
        Address.privately(Address.Channel.TELEGRAM, "7"),
        new Person("7", "Mira Solberg", Optional.of("mira"), Optional.empty()),
        NOON,
        3,
        Locale.ENGLISH,
        false,
        Optional.of(new AccountId("C-1001")),
        Optional.of("mira@shop.example"),
        Optional.empty(),
        handoff,
        Investigation.none().asked("Since when?", "Today"),
        0,
        2,
        0,
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  private static Conversation bot() {
    return new Conversation.WithBot(header(Optional.empty()), new Activity.Idle());
  }

  private static Conversation waiting() {
    var handoff = new Handoff(NOON, Handoff.Cause.ASKED);
    return new Conversation.WithBot(header(Optional.of(handoff)), new Activity.Idle());
  }

  private static Conversation taken() {
    return new Conversation.WithHuman(
        header(Optional.empty()), new Takeover(ANA, NOON), new Activity.Idle());
  }

  private static Conversation closed() {
    return new Conversation.Closed(header(Optional.empty()), NOON);
  }

  private Happening turn(String source, Event event, List<Why> whys, String... answers) {
    var spoken = new ArrayList<Happening.Spoken>();
    for (var answer : answers) {
      spoken.add(new Happening.Spoken(1, new Author.Bot(), Message.of(answer)));
    }
    sequence++;
    return new Happening(sequence, source, "k" + sequence, NOON, event, whys, spoken);
  }

  private Happening turn(String source, Event event) {
    return turn(source, event, List.of(new Why("rule", "detail")));
  }

  private Happening refused(String source, Event event) {
    return turn(source, event, List.of(new Why("staff.refused", "no")));
  }

  private static Facts facts() {
    return new Facts(Standing.unknown(), List.of(), List.of(), MailroomSupport.support(), NOON);
  }

  private static Plan plan(Topic topic, Conversation now, Happening... news) {
    return Mirror.plan(topic, now, List.of(news), facts());
  }

  private Topic opened(Conversation now) {
    return plan(Topic.none(ROOM, ID), now, turn("telegram", SAID)).after();
  }

  private static String words(Plan plan) {
    return plan.posts().stream()
        .map(post -> post.kind() + " " + new Message(post.blocks(), List.of()).plain())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void nobodyIsToldOfWhatTheBotDoesAlone() {
    var plan = plan(Topic.none(ROOM, ID), bot(), turn("telegram", SAID));

    assertThat(plan.posts()).isEmpty();
    assertThat(plan.after().isOpened()).isFalse();
  }

  @Test
  void whoeverNeedsAPersonGetsATopicWithACard() {
    var plan = plan(Topic.none(ROOM, ID), waiting(), turn("telegram", SAID));

    assertThat(plan.posts()).hasSize(1);
    assertThat(words(plan))
        .contains("CARD Mira Solberg · Telegram")
        .contains("Waits for a person since Tue 10 Mar, 12:00")
        .contains("C-1001, mira@shop.example")
        .contains("Since when? → Today")
        .contains("Mira Solberg: my shop is down");
    assertThat(plan.posts().getFirst().deeds()).containsExactly(Deed.TAKE, Deed.NOTE, Deed.CLOSE);
    assertThat(plan.after().title()).isEqualTo("Mira Solberg");
    assertThat(plan.after().seen()).isEqualTo(1);
  }

  @Test
  void whatWasSentBeforeTheTopicCameIsShownBelowTheCard() {
    var file =
        new Attachment(
            Attachment.Kind.PHOTO,
            Optional.of("f1"),
            Optional.empty(),
            Optional.empty(),
            -1,
            Optional.empty());
    var plan = plan(Topic.none(ROOM, ID), waiting(), turn("telegram", said("see", file)));

    assertThat(plan.posts()).hasSize(2);
    assertThat(plan.posts().getLast().files()).containsExactly(file);
  }

  @Test
  void whatHappensLaterIsToldOnceAndInOrder() {
    var topic = opened(waiting());
    var plan =
        plan(
            topic,
            waiting(),
            turn("telegram", said("hello?"), List.of(new Why("rule", "")), "Somebody comes soon."),
            turn("telegram", new Event.Withdrew(NOON, "m1")));

    assertThat(words(plan))
        .isEqualTo(
            """
            NEWS Mira Solberg: hello?
            Bot: Somebody comes soon.
            NEWS Mira Solberg took a message back.\
            """);
    assertThat(plan.posts().getFirst().deeds()).containsExactly(Deed.TAKE);
    assertThat(plan(plan.after(), waiting()).posts()).isEmpty();
  }

  @Test
  void aTakeoverInTheRoomIsToldChangesTheCardAndIsWrittenDown() {
    var plan = plan(opened(waiting()), taken(), turn(ROOM, new Event.TakeoverAsked(NOON, ANA)));

    assertThat(words(plan)).contains("NEWS ✅ Ana has taken over.").contains("✅ Ana has it.");
    assertThat(plan.posts().getLast().kind()).isEqualTo(Post.Kind.CARD);
    assertThat(plan.posts().getLast().deeds()).containsExactly(Deed.BACK, Deed.NOTE, Deed.CLOSE);
    assertThat(plan.deeds())
        .singleElement()
        .satisfies(done -> assertThat(done.action()).isEqualTo("conversation.taken-over"));
    assertThat(plan.answers())
        .singleElement()
        .satisfies(answer -> assertThat(answer.words()).startsWith("You have it now."));
  }

  @Test
  void whoeverWasSecondIsToldWhoWasFirst() {
    var topic = opened(taken());
    var plan = plan(topic, taken(), refused(ROOM, new Event.TakeoverAsked(NOON, BEN)));

    assertThat(plan.posts()).isEmpty();
    assertThat(plan.deeds()).isEmpty();
    assertThat(plan.answers())
        .singleElement()
        .satisfies(answer -> assertThat(answer.words()).isEqualTo("Ana has it now."));
  }

  @Test
  void wordsThatDidNotReachTheCustomerAreSaidToHaveNot() {
    var plan =
        plan(opened(waiting()), waiting(), refused(ROOM, new Event.AgentWrote(NOON, BEN, "Hi")));

    assertThat(words(plan))
        .isEqualTo("NEWS ⚠️ Not sent to the customer. The bot has it; take it over first. “Hi”");
  }

  @Test
  void whatStaffWriteInTheRoomIsNotRepeatedThereAndWhatTheyWriteElsewhereIs() {
    var topic = opened(taken());
    var here = plan(topic, taken(), turn(ROOM, new Event.AgentWrote(NOON, ANA, "On it")));
    var elsewhere = plan(topic, taken(), turn("console", new Event.AgentWrote(NOON, ANA, "On it")));

    assertThat(here.posts()).isEmpty();
    assertThat(here.deeds()).hasSize(1);
    assertThat(words(elsewhere)).isEqualTo("NEWS Ana to the customer: On it");
    assertThat(elsewhere.deeds()).isEmpty();
  }

  @Test
  void closingEndsTheTopicAndTakesTheButtonsAway() {
    var plan = plan(opened(taken()), closed(), turn(ROOM, new Event.ClosedBy(NOON, ANA)));

    assertThat(plan.posts()).extracting(Post::kind).containsExactly(Post.Kind.CARD, Post.Kind.END);
    assertThat(plan.posts().getFirst().deeds()).isEmpty();
  }

  @Test
  void aNoteFromElsewhereIsShown() {
    var plan = plan(opened(taken()), taken(), turn("console", new Event.Noted(NOON, BEN, "VIP")));

    assertThat(words(plan)).isEqualTo("NEWS Note by Ben: VIP");
  }

  @Test
  void aNoteFromAFormIsShownAndOneThatWasTypedThereIsThereAlready() {
    var topic = opened(taken());
    var typed = turn(ROOM, new Event.Noted(NOON, BEN, "VIP"));
    var form =
        new Happening(
            9,
            ROOM,
            Written.FORM + "k9",
            NOON,
            new Event.Noted(NOON, BEN, "VIP"),
            List.of(),
            List.of());

    assertThat(plan(topic, taken(), typed).posts()).isEmpty();
    assertThat(words(plan(topic, taken(), form))).isEqualTo("NEWS Note by Ben: VIP");
  }

  @Test
  void shortNewsGoTogetherAndOfCardsTheLastOne() {
    var topic = opened(waiting());
    var posts =
        plan(
                topic,
                waiting(),
                turn("telegram", said("one")),
                turn("telegram", said("two")),
                turn("telegram", said("three")))
            .posts();
    var bundle = Bundle.of(posts);

    assertThat(bundle.count()).isEqualTo(3);
    assertThat(new Message(bundle.post().blocks(), List.of()).plain())
        .isEqualTo("Mira Solberg: one\nMira Solberg: two\nMira Solberg: three");
  }

  @Test
  void aKeyIsShortAndNothingElseIsOne() {
    var key = new DeedKey(Deed.TAKE, ID);

    assertThat(DeedKey.decode(key.encoded())).contains(key);
    assertThat(DeedKey.decode("desk.fly.conv00001")).isEmpty();
    assertThat(DeedKey.decode("conv00001.1.0")).isEmpty();
  }

  @Test
  void whatIsWrittenIsForTheCustomerANoteOrACommand() {
    assertThat(Written.event(NOON, ANA, " Hello "))
        .contains(new Event.AgentWrote(NOON, ANA, "Hello"));
    assertThat(Written.event(NOON, ANA, "/note knows us"))
        .contains(new Event.Noted(NOON, ANA, "knows us"));
    assertThat(Written.event(NOON, ANA, "/take@firstline_bot"))
        .contains(new Event.TakeoverAsked(NOON, ANA));
    assertThat(Written.event(NOON, ANA, "/note")).isEmpty();
    var amount = Money.parse("EUR 89.00");
    var line = new Price.Line("Moving the mailboxes", 0, amount, amount);
    assertThat(Written.event(NOON, ANA, "/quote q-1042 eur 89.00 Moving the mailboxes"))
        .contains(
            new Event.QuoteSent(
                NOON,
                ANA,
                new QuoteNumber("Q-1042"),
                new Price(amount, 0, 0, false, List.of(line))));
    assertThat(Written.event(NOON, ANA, "/quote Q-1042 89 euros")).isEmpty();
    assertThat(Written.event(NOON, ANA, "/etc/hosts is wrong"))
        .contains(new Event.AgentWrote(NOON, ANA, "/etc/hosts is wrong"));
  }

  @Test
  void aTeamIsCalledWhenItIsWantedAndNotWithEveryLine() {
    var sales = new Handoff(NOON, Handoff.Cause.SALES);
    var waits = new Conversation.WithBot(header(Optional.of(sales)), new Activity.Idle());
    var opened = plan(Topic.none(ROOM, ID), waits, turn("telegram", SAID));
    assertThat(opened.posts().getFirst().calls()).contains(Team.SALES);
    assertThat(words(opened)).contains("For: sales");

    var next = plan(opened.after(), waits, turn("telegram", SAID));
    assertThat(next.posts()).allSatisfy(post -> assertThat(post.calls()).isEmpty());
    var asked =
        turn("telegram", SAID, List.of(new Why("handoff.requested", "by the customer")), "soon");
    assertThat(plan(opened.after(), waits, asked).posts().getFirst().calls()).contains(Team.SALES);
  }
}
