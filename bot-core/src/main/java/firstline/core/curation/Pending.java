package firstline.core.curation;

import firstline.core.desk.AgentId;
import java.time.Instant;

/** What is under way with a document, beside what is served of it. */
public sealed interface Pending {
  /** Nothing. */
  record Nothing() implements Pending {}

  /** A revision that is under way. */
  sealed interface Underway extends Pending {
    int revision();
  }

  /** Somebody writes at it. */
  record Draft(int revision) implements Underway {}

  /** It waits for a second person, since {@code by} asked for one. */
  record InReview(int revision, AgentId by, Instant at) implements Underway {}

  /** It is served from an instant on, as {@code by} decided. */
  record Scheduled(int revision, AgentId by, Instant due) implements Underway {}
}
