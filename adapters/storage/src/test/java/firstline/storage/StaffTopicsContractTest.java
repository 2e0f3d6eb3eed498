package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.Handoff;
import firstline.core.message.Block;
import firstline.core.message.Text;
import firstline.core.port.AuditLog;
import firstline.core.port.Inbound;
import firstline.core.port.StaffTopics.Letter;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.Plan;
import firstline.core.staffroom.Post;
import firstline.core.staffroom.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffTopicsContractTest extends Contract {
  private static final String ROOM = "telegram:-100";
  private static final Instant NOON = Samples.NOON;
  private static final Agent ANA = new Agent(new AgentId(1), "Ana");

  private final ConversationId id = Samples.id("7");

  @BeforeEach
  void begin() {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
  }

  private static Post post(Post.Kind kind, String words) {
    return new Post(
        kind, List.of(new Block.Paragraph(Text.of(words))), List.of(Deed.TAKE), List.of());
  }

  private Topic topic(long seen, int posts) {
    return new Topic(
        ROOM, id, "Ana · mail", Optional.empty(), Optional.empty(), "waits", seen, posts);
  }

  private static Plan plan(Topic after, Post... posts) {
    return new Plan(after, List.of(posts), List.of(), List.of());
  }

  private boolean opened() {
    var card = post(Post.Kind.CARD, "the card");
    var news = post(Post.Kind.NEWS, "hello");
    return storage
        .staffTopics()
        .store(Topic.none(ROOM, id), plan(topic(1, 2), card, news), List.of(), NOON);
  }

  @Test
  void a_topic_is_stored_with_its_posts_and_the_audit_log_at_once() {
    var entry =
        new AuditLog.Entry(NOON, Optional.of(ANA.id()), "conversation.noted", id.value(), "here");
    var stored =
        storage
            .staffTopics()
            .store(
                Topic.none(ROOM, id),
                plan(topic(1, 1), post(Post.Kind.CARD, "the card")),
                List.of(entry),
                NOON);
    reopen();

    assertThat(stored).isTrue();
    assertThat(storage.staffTopics().topic(ROOM, id)).contains(topic(1, 1));
    assertThat(storage.staffTopics().pending(ROOM, id, 10))
        .containsExactly(new Letter(1, post(Post.Kind.CARD, "the card"), 0));
    assertThat(storage.audit().newest(5)).containsExactly(entry);
  }

  @Test
  void who_plans_on_what_is_past_stores_nothing() {
    assertThat(opened()).isTrue();
    assertThat(opened()).isFalse();

    var moved = plan(topic(5, 3), post(Post.Kind.NEWS, "more"));
    assertThat(storage.staffTopics().store(topic(1, 2), moved, List.of(), NOON)).isTrue();
    assertThat(storage.staffTopics().store(topic(1, 2), moved, List.of(), NOON)).isFalse();
    assertThat(storage.staffTopics().pending(ROOM, id, 10))
        .extracting(Letter::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void what_is_settled_waits_no_more_and_is_found_by_its_id() {
    opened();
    storage.staffTopics().tried(topic(1, 2), 1, "slow", NOON);
    assertThat(storage.staffTopics().pending(ROOM, id, 1).getFirst().attempts()).isEqualTo(1);
    assertThat(storage.staffTopics().unsent(ROOM)).containsExactly(id);

    storage.staffTopics().settle(topic(1, 2), List.of(1), Optional.of("501"), "", NOON);
    storage.staffTopics().settle(topic(1, 2), List.of(2), Optional.empty(), "no", NOON);

    assertThat(storage.staffTopics().pending(ROOM, id, 10)).isEmpty();
    assertThat(storage.staffTopics().unsent(ROOM)).isEmpty();
    assertThat(storage.staffTopics().at(ROOM, "501")).contains(id);
    assertThat(storage.staffTopics().at("discord:1", "501")).isEmpty();
  }

  @Test
  void a_place_is_found_until_it_is_gone() {
    opened();
    storage.staffTopics().place(topic(1, 2), Optional.of("77"), Optional.of("78"));
    assertThat(storage.staffTopics().at(ROOM, "77")).contains(id);
    assertThat(storage.staffTopics().topic(ROOM, id).flatMap(Topic::card)).contains("78");

    storage.staffTopics().place(topic(1, 2), Optional.empty(), Optional.empty());
    assertThat(storage.staffTopics().at(ROOM, "77")).isEmpty();
  }

  @Test
  void what_happened_is_told_with_its_source_and_what_was_said() {
    var note = new Event.Noted(NOON, ANA, "knows us well");
    var item =
        stored(new Inbound(ROOM, "k9", Samples.chat("7"), Optional.of(id), Optional.empty(), note));
    committed(Samples.next(item, 1));

    var news = storage.staffTopics().news(id, 0, 10);
    assertThat(news).hasSize(2);
    assertThat(news.getFirst().spoken())
        .singleElement()
        .satisfies(said -> assertThat(said.message().plain()).isEqualTo("hello 7"));
    assertThat(news.getLast().source()).isEqualTo(ROOM);
    assertThat(news.getLast().key()).isEqualTo("k9");
    assertThat(news.getLast().event()).isEqualTo(note);
    assertThat(storage.staffTopics().news(id, news.getLast().sequence(), 10)).isEmpty();
  }

  @Test
  void conversations_of_which_not_all_was_told_are_behind() {
    var since = NOON.minus(Duration.ofHours(1));
    assertThat(storage.staffTopics().behind(ROOM, since, 10)).isEmpty();

    var waiting = new Handoff(NOON, Handoff.Cause.ASKED);
    var other = new ConversationId("conv00008");
    var item = stored(Samples.inbound("8", "u8"));
    var wants =
        new firstline.core.conversation.Conversation.WithBot(
            Samples.header(other, NOON, "8", 1, Optional.of(waiting)),
            new firstline.core.conversation.Activity.Idle());
    committed(Samples.turn(item, Optional.empty(), wants));
    assertThat(storage.staffTopics().behind(ROOM, since, 10)).containsExactly(other);

    long last = storage.staffTopics().news(id, 0, 10).getLast().sequence();
    storage
        .staffTopics()
        .store(
            Topic.none(ROOM, id),
            plan(topic(last, 1), post(Post.Kind.CARD, "the card")),
            List.of(),
            NOON);
    assertThat(storage.staffTopics().behind(ROOM, since, 10)).containsExactly(other);
    committed(Samples.next(stored(Samples.inbound("7", "u2")), 1));
    assertThat(storage.staffTopics().behind(ROOM, since, 10)).containsExactlyInAnyOrder(other, id);
    assertThat(storage.staffTopics().conversations(ROOM, 10)).containsExactly(id);
  }
}
