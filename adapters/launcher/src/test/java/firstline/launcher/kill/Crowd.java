package firstline.launcher.kill;

import firstline.telegram.fake.FakeTelegram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Customers who go on writing, whether anybody answers or not. They number what they write. */
final class Crowd implements AutoCloseable {
  private static final long FIRST = 5_000;
  private static final int CUSTOMERS = 40;
  private static final Duration BETWEEN = Duration.ofMillis(6);

  /**
   * What somebody wrote.
   *
   * @param text tells the message from every other of the same customer
   * @param answer what the right answer to it contains, and no other's
   */
  record Question(String text, String answer) {
    private static final List<Question> KINDS =
        List.of(
            new Question("my website is slow", "My website is slow"),
            new Question("how do i renew ssl", "SSL certificate"),
            new Question("my mails get stuck in the outbox", "Cannot send mail"));

    static Question numbered(int number) {
      var kind = KINDS.get(number % KINDS.size());
      return new Question(kind.text + " (" + number + ")", kind.answer);
    }
  }

  private final FakeTelegram telegram;
  private final RandomGenerator chance;
  private final Map<Long, List<Question>> asked = new HashMap<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  Crowd(FakeTelegram telegram, RandomGenerator chance) {
    this.telegram = telegram;
    this.chance = chance;
    chats().forEach(chat -> asked.put(chat, new ArrayList<>()));
  }

  /** The customers' chats. */
  static List<Long> chats() {
    return LongStream.range(FIRST, FIRST + CUSTOMERS).boxed().toList();
  }

  /** From now on somebody writes every few milliseconds. */
  void begin() {
    var unused =
        thread.scheduleAtFixedRate(this::ask, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void ask() {
    long chat = chats().get(chance.nextInt(CUSTOMERS));
    var mine = asked.get(chat);
    if (mine != null) {
      var question = Question.numbered(mine.size() + 1);
      mine.add(question);
      telegram.chats().says(chat, question.text());
    }
  }

  /** Nobody writes any more; each customer has written at least once. */
  void end() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the customers do not stop writing");
    }
  }

  /** What was written in a chat, in order. */
  synchronized List<Question> asked(long chat) {
    return List.copyOf(asked.getOrDefault(chat, List.of()));
  }

  /** How much was written in all chats. */
  synchronized int total() {
    return asked.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
