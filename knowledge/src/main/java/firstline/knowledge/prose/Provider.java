package firstline.knowledge.prose;

import firstline.core.message.Block;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The provider's own names, which content writes as <code>{{name}}</code>. */
public record Provider(Map<String, String> names) {
  private static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}\n]*)}}");

  public Provider {
    names = Map.copyOf(names);
  }

  /** The same text with holes for names; one that does not exist is noted. */
  public SourceText open(SourceText source, Problems problems) {
    if (Holes.clash(source.text())) {
      problems.error(source.start(), "the characters U+E000 to U+E003 are kept for the program");
    }
    var text =
        WRITTEN
            .matcher(source.text())
            .replaceAll(
                found -> {
                  check(source, found.start(), found.group(1).strip(), problems);
                  return Matcher.quoteReplacement(Holes.PROVIDER.named(found.group(1)));
                });
    return new SourceText(text, source.start(), source.exact());
  }

  private void check(SourceText source, int index, String name, Problems problems) {
    if (!names.containsKey(name)) {
      problems.error(
          source.placeOf(index), "provider.yaml has no '" + name + "' for {{" + name + "}}");
    }
  }

  public List<Block> fill(List<Block> blocks) {
    return Holes.PROVIDER.fill(blocks, this::value);
  }

  public String fill(String text) {
    return Holes.PROVIDER.fill(text, this::value);
  }

  /** What flows know of the provider, as {@code provider.name}. */
  public Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    names.forEach((name, value) -> facts.put("provider." + name, value));
    return facts;
  }

  private String value(String name) {
    return names.getOrDefault(name, "");
  }
}
