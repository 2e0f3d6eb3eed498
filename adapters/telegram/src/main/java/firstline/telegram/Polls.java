package firstline.telegram;

import java.time.Duration;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Asks for updates, again and again: takes them in, and only then acknowledges them. */
final class Polls {
  private static final int WAIT_SECONDS = 50;
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final BotApi api;
  private final Reception reception;
  private final Runnable working;
  private final Registration registration;
  private final Trouble trouble;

  /** The next update that we want; asking for it acknowledges all before it. */
  private int offset;

  /** What the last poll asked for; all before it is acknowledged. */
  private int asked;

  /** Whether the last poll worked; a poll after trouble asks without waiting, to learn at once. */
  private boolean calm;

  Polls(
      BotApi api,
      Reception reception,
      Runnable working,
      Registration registration,
      Trouble trouble) {
    this.api = api;
    this.reception = reception;
    this.working = working;
    this.registration = registration;
    this.trouble = trouble;
  }

  void run(Pauses pauses) throws InterruptedException {
    boolean goOn = true;
    while (goOn && pauses.open()) {
      try {
        goOn = once(pauses);
      } catch (RuntimeException e) {
        calm = false;
        goOn = trouble.fault(e);
      }
    }
    acknowledge();
  }

  private boolean once(Pauses pauses) throws InterruptedException {
    asked = offset;
    var answer = api.poll(UpdatesRequest.from(offset, calm ? WAIT_SECONDS : 0));
    if (!pauses.open()) {
      return false;
    }
    return switch (answer) {
      case Answer.Given<List<Update>>(var updates) -> {
        take(updates);
        yield true;
      }
      case Answer.Declined<List<Update>> no -> {
        calm = false;
        yield declined(no);
      }
      case Answer.Lost<List<Update>>(var why) -> {
        calm = false;
        yield trouble.lost(why);
      }
    };
  }

  private void take(List<Update> updates) {
    reception.take(updates);
    // Not the greatest id ever seen: after a quiet week Telegram counts from somewhere else.
    updates.stream().mapToInt(Update::getUpdateId).max().ifPresent(last -> offset = last + 1);
    calm = true;
    trouble.over();
    working.run();
  }

  private boolean declined(Answer.Declined<?> no) throws InterruptedException {
    if (no.code() == 409 && no.says("webhook")) {
      // Somebody set a webhook since we started; polling was asked for.
      registration.reception();
    }
    return trouble.declined(no);
  }

  /**
   * What was taken need not come again at the next start. A poll that was cut off has acknowledged
   * all before it, and Telegram may take it for a second poller while it still waits there.
   */
  private void acknowledge() {
    if (calm && offset != asked) {
      api.call(UpdatesRequest.acknowledging(offset), GOODBYE);
    }
  }
}
