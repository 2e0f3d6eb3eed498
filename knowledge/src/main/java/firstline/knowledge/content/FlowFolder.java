package firstline.knowledge.content;

import firstline.core.catalog.FlowSlug;
import firstline.knowledge.flow.FlowCompiler;
import firstline.knowledge.flow.FlowReader;
import firstline.knowledge.phrase.Sheet;
import firstline.knowledge.phrase.SheetReader;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the folders of flows: {@code flow.yaml} and the phrases beside it. */
final class FlowFolder {
  private static final String FLOW = "flow.yaml";
  private static final Pattern PHRASES =
      Pattern.compile("phrases\\.([a-z]{2,3}(?:-[A-Z]{2})?)\\.yaml");
  private static final int VERSION_LENGTH = 8;

  private final ContentFolder folder;
  private final FlowCompiler compiler;
  private final SheetReader sheets;
  private final Problems problems;

  FlowFolder(ContentFolder folder, Provider provider, Demands demands, Problems problems) {
    this.folder = folder;
    this.compiler = new FlowCompiler(demands.probes(), provider.facts().keySet(), problems);
    this.sheets = new SheetReader(provider, problems);
    this.problems = problems;
  }

  List<FlowFile> read() {
    return folder.foldersIn("flows").stream().flatMap(home -> read(home).stream()).toList();
  }

  private Optional<FlowFile> read(Path home) {
    var slug = home.getFileName().toString();
    var texts = folder.filesIn(home).stream().flatMap(file -> folder.read(file).stream()).toList();
    var written = texts.stream().filter(text -> nameOf(text).equals(FLOW)).findFirst();
    if (written.isEmpty()) {
      problems.error(Place.startOf(folder.nameOf(home.resolve(FLOW))), "the file is missing");
    }
    return written
        .flatMap(text -> new FlowReader(problems).read(text, slug))
        .map(
            draft ->
                new FlowFile(
                    draft,
                    compiler.compile(draft, version(texts)),
                    sheets(draft.slug().value(), texts)));
  }

  private List<Sheet> sheets(FlowSlug flow, List<SourceText> texts) {
    var read = new ArrayList<Sheet>();
    for (var text : texts) {
      var name = PHRASES.matcher(nameOf(text));
      if (name.matches()) {
        var locale = Locale.forLanguageTag(name.group(1));
        sheets.ofFlow(flow, text, locale).ifPresent(read::add);
      } else if (!nameOf(text).equals(FLOW)) {
        problems.warning(
            text.start(), "the file is not read: it is neither the flow nor its phrases");
      }
    }
    return read;
  }

  private static String nameOf(SourceText text) {
    var file = text.start().file();
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static String version(List<SourceText> texts) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      for (var text : texts) {
        hash.update((nameOf(text) + "\n" + text.text() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
