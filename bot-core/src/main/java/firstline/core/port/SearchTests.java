package firstline.core.port;

import firstline.core.catalog.ArticleSlug;
import firstline.core.desk.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions with the article that has to be found for them. */
public interface SearchTests {
  /** The number of a saved test. */
  record TestId(long value) {}

  /**
   * A question and what is expected.
   *
   * @param expected the article that has to come first; empty if nothing may be found
   */
  record Draft(String question, Locale locale, Optional<ArticleSlug> expected) {}

  /** A draft that is kept, with who saved it and when. */
  record Saved(TestId id, Draft draft, AgentId by, Instant at) {}

  Saved add(Draft draft, AgentId by, Instant at);

  /** All of them, the oldest first. */
  List<Saved> all();

  /** Takes a test out; what was taken out, or nothing if it was not there any more. */
  Optional<Saved> remove(TestId id);
}
