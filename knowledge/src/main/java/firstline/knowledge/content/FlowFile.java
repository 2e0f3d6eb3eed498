package firstline.knowledge.content;

import firstline.knowledge.flow.FlowCompiler;
import firstline.knowledge.flow.FlowDraft;
import firstline.knowledge.phrase.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * A flow's folder, read.
 *
 * @param compiled nothing where it has problems
 */
record FlowFile(FlowDraft draft, Optional<FlowCompiler.Compiled> compiled, List<Sheet> sheets) {
  FlowFile {
    sheets = List.copyOf(sheets);
  }
}
