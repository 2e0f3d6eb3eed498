package firstline.launcher.kill;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.telegram.fake.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The count of one chat, once everything has come to rest.
 *
 * @param asked what the customer wrote, in order
 * @param taken what the database says came in
 * @param said what the database says was said
 * @param shown what the customer saw, in order
 * @param seenAtKills how many messages the customer had seen at each kill
 */
record Count(
    long chat,
    List<Crowd.Question> asked,
    List<Ledger.Taken> taken,
    List<Ledger.Said> said,
    List<Shown> shown,
    List<Integer> seenAtKills) {

  /** No message is lost or taken twice, and they are in the order in which they were written. */
  void everyMessageWasTakenOnceInOrder() {
    assertThat(taken).as("taken from %d", chat).hasSameSizeAs(asked);
    for (int i = 0; i < asked.size(); i++) {
      assertThat(taken.get(i).event()).contains("\"text\":\"" + asked.get(i).text() + "\"");
    }
    assertThat(taken).allMatch(Ledger.Taken::done).allMatch(one -> one.turns() == 1);
  }

  /** One answer to each message, in their order, numbered without a gap, and sent. */
  void everyMessageWasAnsweredOnceInOrder() {
    assertThat(said.stream().map(Ledger.Said::sequence))
        .as("answered in %d", chat)
        .containsExactlyElementsOf(taken.stream().map(Ledger.Taken::sequence).toList());
    for (int i = 0; i < said.size(); i++) {
      assertThat(said.get(i).number()).isEqualTo(i + 1);
      assertThat(said.get(i).status()).isEqualTo("SENT");
    }
  }

  /**
   * The customer saw every answer once and in order. One exception for each kill: the last message
   * that came before it may come again as the first one after it, for its receipt may have been on
   * its way.
   *
   * @return the places, from 1, of the messages that came again
   */
  List<Integer> everyAnswerWasSeenOnceInOrder() {
    var receipts = said.stream().map(Ledger.Said::sentAs).toList();
    assertThat(new HashSet<>(receipts)).as("receipts of %d", chat).hasSameSizeAs(receipts);
    var again = new ArrayList<Integer>();
    int answer = 0;
    for (int i = 0; i < shown.size(); i++) {
      assertThat(answer)
          .as("more than the answers came in %d: %s", chat, shown.subList(i, shown.size()))
          .isLessThan(asked.size());
      assertThat(shown.get(i).text())
          .as("answer %d in %d", answer + 1, chat)
          .contains(asked.get(answer).answer());
      assertThat(shown.get(i).edits()).isZero();
      if (receipts.get(answer) == shown.get(i).id()) {
        answer++;
      } else {
        assertThat(seenAtKills)
            .as("message %d of %d came again without a kill", i + 1, chat)
            .contains(i + 1);
        again.add(i + 1);
      }
    }
    assertThat(answer).as("answers seen in %d", chat).isEqualTo(asked.size());
    return again;
  }
}
