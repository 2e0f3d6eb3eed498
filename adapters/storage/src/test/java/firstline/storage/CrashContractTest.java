package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Effect;
import firstline.core.message.Rung;
import firstline.core.port.ConversationStore.Committed;
import firstline.core.port.Delivery;
import firstline.core.port.InboxItem;
import firstline.core.port.Outbox;
import firstline.core.port.StorageFault;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is left after a stop in the middle of things, and what a replay of it does. */
class CrashContractTest extends Contract {
  @Test
  void a_stop_before_the_commit_replays_the_event() {
    var item = stored(Samples.inbound("7", "u1"));
    reopen();
    assertThat(storage.inbox().pending(0, 10)).containsExactly(item);
    committed(Samples.first(item));
    assertThat(storage.inbox().pending(0, 10)).isEmpty();
  }

  @Test
  void a_stop_after_the_commit_resumes_with_what_is_to_be_sent() {
    var item = stored(Samples.inbound("7", "u1"));
    var deliveries = committed(Samples.first(item));
    reopen();
    assertThat(storage.inbox().pending(0, 10)).isEmpty();
    assertThat(storage.conversations().commit(Samples.first(item)))
        .isEqualTo(new Committed.AlreadyDone());
    assertThat(storage.outbox().pending(10)).isEqualTo(deliveries);
  }

  @Test
  void events_wait_in_their_order_and_messages_in_theirs() {
    var first = stored(Samples.inbound("7", "u1"));
    committed(Samples.first(first));
    committed(Samples.next(stored(Samples.inbound("7", "u2")), 1));
    storage.outbox().settle(Samples.id("7"), 1, new Outbox.Fate.Sent("p1"), Samples.NOON);
    var third = stored(Samples.inbound("7", "u3"));
    var fourth = stored(Samples.inbound("8", "u4"));
    reopen();
    assertThat(storage.inbox().pending(0, 10)).containsExactly(third, fourth);
    assertThat(storage.outbox().pending(10)).extracting(Delivery::number).containsExactly(2);
  }

  @Test
  void a_dismissed_event_stays_dismissed() {
    var item = stored(Samples.inbound("7", "u1"));
    storage.conversations().dismiss(item, "there is no conversation");
    reopen();
    assertThat(storage.inbox().backlog()).isZero();
    assertThat(storage.conversations().commit(Samples.first(item)))
        .isEqualTo(new Committed.AlreadyDone());
  }

  @Test
  void a_turn_that_cannot_be_stored_leaves_nothing_behind() throws SQLException {
    committed(Samples.first(stored(Samples.inbound("7", "u1"))));
    var item = stored(Samples.inbound("7", "u2"));
    var numberTwice =
        Samples.turn(
            item,
            Optional.of(Samples.withBot("7", 1)),
            Samples.withBot("7", 2),
            new Effect.RateArticle(new ArticleSlug("site-down"), Rung.GUIDE, true),
            Samples.say(1, "a number that is taken"));
    assertThatThrownBy(() -> storage.conversations().commit(numberTwice))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("store a turn");
    assertThat(storage.inbox().pending(0, 10)).containsExactly(item);
    assertThat(storage.desk().conversation(Samples.id("7"))).contains(Samples.withBot("7", 1));
    assertThat(ratings()).isEmpty();
    committed(Samples.next(item, 1));
  }

  @Test
  void a_rating_is_stored_with_its_turn() throws SQLException {
    InboxItem item = stored(Samples.inbound("7", "u1"));
    var rate = new Effect.RateArticle(new ArticleSlug("site-down"), Rung.CLARIFY, false);
    committed(Samples.turn(item, Optional.empty(), Samples.withBot("7", 1), rate));
    assertThat(ratings()).containsExactly("site-down CLARIFY 0");
  }

  private List<String> ratings() throws SQLException {
    try (var connection = home.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT article, rung, helped FROM article_rating")) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getInt(3));
      }
      return all;
    }
  }

  @Test
  void a_closed_storage_takes_nothing() {
    storage.ping();
    storage.close();
    assertThatThrownBy(() -> storage.inbox().store(List.of(Samples.inbound("7", "u1"))))
        .isInstanceOf(StorageFault.class);
    assertThatThrownBy(storage::ping).isInstanceOf(StorageFault.class);
    storage = home.open();
    assertThat(storage.inbox().backlog()).isZero();
  }
}
