package firstline.launcher.settings;

import java.util.List;

/** How reading the settings came out. */
public sealed interface Loaded {
  /** What is odd and yet no reason not to start, a sentence each. */
  List<String> warnings();

  /** They can be used. */
  record Good(Settings settings, List<String> warnings) implements Loaded {
    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /** They cannot; {@code problems} are all there are, each naming its setting and what it wants. */
  record Wrong(List<String> problems, List<String> warnings) implements Loaded {
    public Wrong {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }
}
