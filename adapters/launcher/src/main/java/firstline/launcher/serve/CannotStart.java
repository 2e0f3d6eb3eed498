package firstline.launcher.serve;

import java.util.List;

/** The program cannot start as things are; the words say what is wrong and how to mend it. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> words;

  CannotStart(List<String> words) {
    super(String.join("\n", words));
    this.words = List.copyOf(words);
  }

  CannotStart(String words) {
    this(List.of(words));
  }

  /** A line each. */
  public List<String> words() {
    return words;
  }
}
