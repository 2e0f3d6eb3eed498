package firstline.knowledge.overlap;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;

/**
 * Something that an article says and that another may say otherwise.
 *
 * @param kind what can be compared: only statements of one kind and unit are
 * @param unit what is counted, as a stem; empty where nothing is
 * @param values as they are compared; several where a sentence names alternatives
 * @param around the stems of the words around it, without the value
 * @param words the sentence
 */
record Statement(
    Kind kind, String unit, SortedSet<String> values, Set<String> around, String words) {
  /** What kinds there are. */
  enum Kind {
    FIGURE,
    PORT,
    PATH,
    ADDRESS,
    RECORD
  }

  Statement {
    around = Set.copyOf(around);
    values = Collections.unmodifiableSortedSet(values);
  }

  /** Whether it says the same as another, or leaves room for it. */
  boolean agreesWith(Statement other) {
    return !Collections.disjoint(values, other.values());
  }
}
