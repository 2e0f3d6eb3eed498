package firstline.knowledge.content;

import firstline.knowledge.source.Problem;
import java.util.List;

/** How the loading of a content folder came out. */
public sealed interface Loading {
  /** It can be served. */
  record Loaded(Content content, List<Problem> warnings) implements Loading {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /** It must not be served; {@code problems} are all there are, in reading order. */
  record Refused(List<Problem> problems, List<Problem> warnings) implements Loading {
    public Refused {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }
}
