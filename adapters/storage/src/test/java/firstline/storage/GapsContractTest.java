package firstline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.core.conversation.Activity;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Why;
import firstline.core.curation.Digest;
import firstline.core.desk.Agent;
import firstline.core.desk.AgentId;
import firstline.core.desk.Takeover;
import firstline.core.message.Rung;
import firstline.core.port.Approvals;
import firstline.core.port.Gaps;
import firstline.core.port.Gaps.Lack;
import firstline.core.port.Gaps.Rating;
import firstline.core.port.SearchTests;
import firstline.core.port.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapsContractTest extends Contract {
  private static final AgentId ANA = new AgentId(1);
  private static final ArticleSlug DOWN = new ArticleSlug("site-down");

  /** A turn of a chat at so many minutes past noon. */
  private long turn(String chat, int minutes, boolean human, Why why, Effect... effects) {
    var at = Samples.NOON.plus(Duration.ofMinutes(minutes));
    var item = stored(Samples.inbound(chat, "m" + chat + minutes));
    var before = storage.conversations().open(Samples.chat(chat));
    long version = before.map(open -> open.header().version()).orElse(0L) + 1;
    var header = Samples.header(chat, version);
    Conversation after =
        human
            ? new Conversation.WithHuman(
                header, new Takeover(new Agent(ANA, "Ana"), at), new Activity.Idle())
            : Samples.withBot(chat, version);
    committed(new Turn(item, before, after, List.of(effects), List.of(why), at));
    return item.sequence();
  }

  private static long sequence(Gaps.Asked asked) {
    return ((Gaps.QuestionId.InChat) asked.id()).sequence();
  }

  private static Why why(String rule) {
    return new Why(rule, "x");
  }

  private static Effect rated(boolean helped, Rung rung) {
    return new Effect.RateArticle(DOWN, rung, helped);
  }

  @Test
  void questions_that_found_nothing_come_with_their_words_and_what_they_cost() {
    long first = turn("a", 0, false, why("search.nothing"));
    turn("a", 5, true, why("taken-over"));
    turn("a", 25, false, why("handed-back"));
    turn("b", 30, false, why("search.sure"));
    long other = turn("c", 40, false, why("search.nothing"));

    var asked = storage.gaps().asked(Samples.NOON, 10);
    assertThat(asked)
        .extracting(GapsContractTest::sequence, Gaps.Asked::customer, Gaps.Asked::human)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(other, "TELEGRAM:c", Duration.ZERO),
            org.assertj.core.groups.Tuple.tuple(first, "TELEGRAM:a", Duration.ofMinutes(20)));
    assertThat(asked.getLast())
        .satisfies(
            each -> {
              assertThat(each.words()).isEqualTo("my site is down ma0");
              assertThat(each.locale()).isEqualTo(Locale.ENGLISH);
              assertThat(each.lack()).isEqualTo(Lack.FOUND_NOTHING);
              assertThat(each.article()).isEmpty();
            });
    assertThat(storage.gaps().asked(Samples.NOON.plus(Duration.ofMinutes(1)), 10)).hasSize(1);
    assertThat(storage.gaps().asked(Samples.NOON, 1)).hasSize(1);
  }

  @Test
  void an_article_that_did_not_help_comes_with_the_words_that_led_to_it() {
    turn("a", 0, false, why("search.sure"));
    turn("a", 1, false, why("article.did-not-help"), rated(false, Rung.GUIDE));
    turn("b", 2, false, why("search.sure"));
    turn("b", 3, false, why("article.did-not-help"), rated(false, Rung.GUIDE));
    turn("b", 4, false, why("article.helped"), rated(true, Rung.CLARIFY));

    assertThat(storage.gaps().asked(Samples.NOON, 10))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.words()).isEqualTo("my site is down ma0");
              assertThat(each.lack()).isEqualTo(Lack.DID_NOT_HELP);
              assertThat(each.article()).contains(DOWN);
            });
    assertThat(storage.gaps().ratings(Samples.NOON))
        .extracting(Rating::helped)
        .containsExactly(false, true);
  }

  @Test
  void what_is_set_aside_stays_aside() {
    turn("a", 0, false, why("search.nothing"));
    var asked = storage.gaps().asked(Samples.NOON, 10).getFirst();
    storage.gaps().setAside(List.of(asked.id()), ANA, Samples.NOON);
    storage.gaps().setAside(List.of(asked.id()), ANA, Samples.NOON);
    reopen();
    assertThat(storage.gaps().asked(Samples.NOON, 10)).isEmpty();
    turn("a", 7, false, why("search.nothing"));
    assertThat(storage.gaps().asked(Samples.NOON, 10)).hasSize(1);
  }

  @Test
  void a_reader_of_the_help_centre_has_one_word_on_an_article() {
    var later = Samples.NOON.plus(Duration.ofHours(1));
    storage.gaps().rate(new Rating(DOWN, Samples.NOON, false), "r1");
    storage.gaps().rate(new Rating(DOWN, later, true), "r1");
    storage.gaps().rate(new Rating(DOWN, Samples.NOON, false), "r2");
    assertThat(storage.gaps().ratings(Instant.EPOCH))
        .containsExactly(new Rating(DOWN, Samples.NOON, false), new Rating(DOWN, later, true));
    assertThat(storage.gaps().asked(Instant.EPOCH, 10)).isEmpty();
  }

  @Test
  void tests_of_the_search_are_kept_in_order_until_they_are_taken_out() {
    var tests = storage.searchTests();
    var first =
        tests.add(
            new SearchTests.Draft("where is it", Locale.GERMAN, Optional.of(DOWN)),
            ANA,
            Samples.NOON);
    var second =
        tests.add(
            new SearchTests.Draft("pizza", Locale.ENGLISH, Optional.empty()), ANA, Samples.NOON);
    reopen();
    assertThat(storage.searchTests().all()).containsExactly(first, second);
    assertThat(storage.searchTests().remove(first.id())).contains(first);
    assertThat(storage.searchTests().remove(first.id())).isEmpty();
    assertThat(storage.searchTests().all()).containsExactly(second);
  }

  @Test
  void what_waits_for_a_second_person_is_kept_until_it_is_taken_out() {
    var wish =
        new Approvals.Wish(
            Approvals.Deed.RENAME, DOWN, Optional.of(new ArticleSlug("site-offline")));
    var archive = new Approvals.Wish(Approvals.Deed.ARCHIVE, DOWN, Optional.empty());
    var first = storage.approvals().add(wish, ANA, Samples.NOON);
    var second = storage.approvals().add(archive, ANA, Samples.NOON);
    reopen();
    assertThat(storage.approvals().all()).containsExactly(first, second);
    assertThat(first.wish()).isEqualTo(wish);
    assertThat(storage.approvals().remove(first.id())).contains(first);
    assertThat(storage.approvals().remove(first.id())).isEmpty();
    assertThat(storage.approvals().all()).containsExactly(second);
  }

  @Test
  void searches_of_the_help_centre_count_once_for_each_reader_until_they_are_set_aside() {
    var missed = new Gaps.Missed("quokka", Locale.GERMAN, "r1", Samples.NOON);
    storage.gaps().missed(missed);
    storage.gaps().missed(missed);
    storage.gaps().missed(new Gaps.Missed("quokka", Locale.GERMAN, "r2", Samples.NOON));
    turn("a", 5, false, why("search.nothing"));
    reopen();
    var asked = storage.gaps().asked(Samples.NOON, 10);
    assertThat(asked)
        .extracting(Gaps.Asked::customer)
        .containsExactly("TELEGRAM:a", "help:r2", "help:r1");
    assertThat(asked.getLast())
        .satisfies(
            each -> {
              assertThat(each.words()).isEqualTo("quokka");
              assertThat(each.locale()).isEqualTo(Locale.GERMAN);
              assertThat(each.lack()).isEqualTo(Lack.FOUND_NOTHING);
              assertThat(each.human()).isZero();
            });
    assertThat(storage.gaps().asked(Samples.NOON, 1)).hasSize(1);

    storage.gaps().setAside(List.of(asked.get(1).id(), asked.get(2).id()), ANA, Samples.NOON);
    storage.gaps().missed(missed);
    assertThat(storage.gaps().asked(Samples.NOON, 10)).hasSize(1);
  }

  @Test
  void what_is_settled_stays_settled() {
    var digest = Digest.of(new byte[] {1});
    storage.settled().settle(digest, ANA, Samples.NOON);
    storage.settled().settle(digest, ANA, Samples.NOON);
    reopen();
    assertThat(storage.settled().all()).containsExactly(digest);
  }
}
