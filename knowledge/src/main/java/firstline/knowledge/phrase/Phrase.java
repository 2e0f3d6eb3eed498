package firstline.knowledge.phrase;

import firstline.core.message.Block;
import firstline.knowledge.prose.Holes;
import firstline.knowledge.prose.Markdown;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.List;
import java.util.Map;

/**
 * A phrase in one language.
 *
 * @param blocks its blocks with holes for arguments, as long as ICU has nothing to decide in it
 */
record Phrase(Wording wording, List<Block> blocks, Provider provider) {

  /** Checks the markup of what is written. */
  static Phrase of(Wording wording, Provider provider, Problems problems) {
    var source = wording.source();
    var marked = new SourceText(wording.pattern(), source.start(), source.exact());
    return new Phrase(wording, provider.fill(Markdown.blocks(marked, problems)), provider);
  }

  List<Block> with(Map<String, ?> arguments) {
    return Holes.ARGUMENT.fill(
        wording.fixed() ? blocks : decided(arguments), name -> wording.value(arguments, name));
  }

  private List<Block> decided(Map<String, ?> arguments) {
    var start = wording.source().start();
    var text = new SourceText(wording.text(arguments), start, false);
    return provider.fill(Markdown.blocks(text, new Problems()));
  }
}
