package firstline.knowledge.content;

import firstline.knowledge.flow.FlowCompiler;
import firstline.knowledge.flow.FlowDraft;
import firstline.knowledge.flow.FlowReader;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.phrase.Sheet;
import firstline.knowledge.phrase.SheetReader;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import firstline.knowledge.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the folders of flows: {@code flow.yaml} and the phrases beside it. */
final class FlowFolder {
  private static final Pattern PHRASES =
      Pattern.compile("phrases\\.([a-z]{2,3}(?:-[A-Z]{2})?)\\.yaml");

  private final ContentFolder folder;
  private final FlowCompiler compiler;
  private final Provider provider;
  private final Problems problems;

  FlowFolder(ContentFolder folder, Provider provider, Demands demands, Problems problems) {
    this.folder = folder;
    this.compiler = new FlowCompiler(demands.probes(), provider.facts().keySet(), problems);
    this.provider = provider;
    this.problems = problems;
  }

  List<FlowFile> read() {
    return folder.foldersIn("flows").stream().flatMap(home -> read(home).stream()).toList();
  }

  private Optional<FlowFile> read(Path home) {
    var slug = home.getFileName().toString();
    var texts = folder.filesIn(home).stream().flatMap(file -> folder.read(file).stream()).toList();
    var written = texts.stream().filter(text -> nameOf(text).equals(FlowText.FLOW)).findFirst();
    if (written.isEmpty()) {
      problems.error(
          Place.startOf(folder.nameOf(home.resolve(FlowText.FLOW))), "the file is missing");
    }
    return written
        .flatMap(text -> new FlowReader(problems).read(text, slug))
        .map(draft -> file(draft, texts));
  }

  private FlowFile file(FlowDraft draft, List<SourceText> texts) {
    var slug = draft.slug().value();
    var files =
        texts.stream().collect(Collectors.toMap(FlowFolder::nameOf, SourceText::text, (a, _) -> a));
    var text = new FlowText(slug, files);
    return new FlowFile(
        draft, compiler.compile(draft, text.version()), sheets(text, provider, problems), text);
  }

  /** The words of a flow in each language that it has; other files beside it are noted. */
  static List<Sheet> sheets(FlowText flow, Provider provider, Problems problems) {
    var reader = new SheetReader(provider, problems);
    var read = new ArrayList<Sheet>();
    for (var file : flow.files().keySet()) {
      var text = flow.file(file).orElseThrow();
      var name = PHRASES.matcher(file);
      if (name.matches()) {
        var locale = Locale.forLanguageTag(name.group(1));
        reader.ofFlow(flow.slug(), text, locale).ifPresent(read::add);
      } else if (!file.equals(FlowText.FLOW)) {
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
}
