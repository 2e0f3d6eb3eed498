package firstline.telegram.fake;

import java.util.concurrent.CountDownLatch;

/** What goes wrong with a call, instead of an answer. */
public sealed interface Fault {
  /** An answer of an HTTP server that is not the Bot API's. */
  record Status(int code) implements Fault {}

  /** A "no" in Telegram's form. */
  record Refusal(int code, String description) implements Fault {}

  record TooManyRequests(int retryAfterSeconds) implements Fault {}

  record Migrated(long newChat) implements Fault {}

  /** The call is not carried out and the connection breaks. */
  record Dropped() implements Fault {}

  /** The call is carried out, and the connection breaks before the answer. */
  record AnswerLost() implements Fault {}

  /** The call is carried out, and the answer cannot be read. */
  record Garbage() implements Fault {}

  /** The call is not carried out, and this JSON is its result. */
  record Result(String json) implements Fault {}

  /** The call is carried out, but the answer waits for this. */
  record Held(CountDownLatch until) implements Fault {}
}
