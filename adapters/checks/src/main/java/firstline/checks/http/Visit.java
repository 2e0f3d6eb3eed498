package firstline.checks.http;

import firstline.checks.network.TlsFault;

/** What a visit to a web address came to. */
public sealed interface Visit {
  Trail trail();

  /** A page, which may well be one that tells of an error. */
  record Arrived(Trail trail, HttpReply reply) implements Visit {}

  /** No page; {@code why} is for people. */
  record Stranded(Trail trail, Obstacle obstacle, String why) implements Visit {}

  /** What kept a visit from its page. */
  sealed interface Obstacle {
    /** Not the address of a web page, or of one that nobody may look at. */
    record Barred() implements Obstacle {}

    record NoSuchName() implements Obstacle {}

    record Unreachable() implements Obstacle {}

    record Insecure(TlsFault fault) implements Obstacle {}

    /** What answers is no web server. */
    record NotHttp() implements Obstacle {}

    /** Redirects that come back to where they were, or never end. */
    record GoingRound() implements Obstacle {}
  }
}
