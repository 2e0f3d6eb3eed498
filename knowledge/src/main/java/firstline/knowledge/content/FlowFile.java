package firstline.knowledge.content;

import firstline.knowledge.flow.FlowCompiler;
import firstline.knowledge.flow.FlowDraft;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.phrase.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * A flow's folder, read.
 *
 * @param compiled nothing where it has problems
 * @param text what it was read from
 */
record FlowFile(
    FlowDraft draft, Optional<FlowCompiler.Compiled> compiled, List<Sheet> sheets, FlowText text) {
  FlowFile {
    sheets = List.copyOf(sheets);
  }
}
