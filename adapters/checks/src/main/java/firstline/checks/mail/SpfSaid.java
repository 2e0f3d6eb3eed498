package firstline.checks.mail;

/** What came of reading what a domain says about who may send its mail. */
sealed interface SpfSaid {
  record Nothing() implements SpfSaid {}

  /** Whether it holds cannot be told, since a name server gives no answer for {@code name}. */
  record NoAnswer(String name) implements SpfSaid {}

  /** Receivers throw such a record away: {@code part} is what is wrong, {@code why} for people. */
  record Broken(String record, String part, String why) implements SpfSaid {}

  /** Receivers throw several records away, whatever they say. */
  record Several(String record, int count) implements SpfSaid {}

  /** More than ten look-ups, after which receivers give up. */
  record TooManyLookups(String record) implements SpfSaid {}

  /**
   * A record that can be used.
   *
   * @param result what it says of the sender: {@code pass}, {@code fail}, {@code softfail} or
   *     {@code neutral}; of nobody in particular where no sender was given
   * @param open whether it lets anybody send
   */
  record Good(String record, int lookups, String result, boolean open) implements SpfSaid {}
}
