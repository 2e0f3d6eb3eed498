package firstline.knowledge.curation;

import firstline.core.catalog.FlowSlug;
import firstline.core.curation.Change;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.port.Documents;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.Library;
import firstline.knowledge.content.Loading;
import firstline.knowledge.curation.Publishing.Outcome;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.source.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What managers do with flows: the files of one are changed together, as they are of one piece. */
public final class FlowDesk {
  /** Who publishes, when, and what for. */
  public record By(AgentId who, Instant at, String note) {}

  /** How a deed came out. */
  public sealed interface Result {
    /** It is served; {@code version} is what conversations begin with from now on. */
    record Served(String version, int files) implements Result {}

    /** Nothing differs from what is served. */
    record Same() implements Result {}

    /** The content would have these problems; nothing has changed. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** Somebody else has changed the flow since; nothing has changed now. */
    record Overtaken() implements Result {}
  }

  private final Library library;
  private final Publishing publishing;
  private final Documents documents;

  public FlowDesk(Library library, Publishing publishing, Documents documents) {
    this.library = library;
    this.publishing = publishing;
    this.documents = documents;
  }

  /** A flow as it is served. */
  public Optional<FlowText> served(FlowSlug slug) {
    return Optional.ofNullable(library.content().flows().get(slug));
  }

  /** The content as it would be if a flow's files were so. */
  public Loading tryOut(FlowSlug slug, Map<String, String> files) {
    return publishing.tryOut(changed(slug, files));
  }

  /** The content that is served. */
  public Content content() {
    return library.content();
  }

  /**
   * Serves other files of a flow, all of them or none; what is served and not among them is taken
   * out.
   *
   * @param seen the version that whoever publishes had before the eyes
   */
  public Result publish(FlowSlug slug, Map<String, String> files, String seen, By by) {
    if (!served(slug).map(FlowText::version).filter(seen::equals).isPresent()) {
      return new Result.Overtaken();
    }
    var changes = new ArrayList<Change>();
    changed(slug, files).forEach((path, text) -> changes.add(change(path, text, by)));
    if (changes.isEmpty()) {
      return new Result.Same();
    }
    return switch (publishing.take(changes)) {
      case Outcome.Done _ ->
          new Result.Served(served(slug).map(FlowText::version).orElse(""), changes.size());
      case Outcome.Refused(var problems) -> new Result.Refused(problems);
      case Outcome.Overtaken _ -> new Result.Overtaken();
    };
  }

  /** The files that differ from what is served, with their new texts. */
  private Map<DocumentPath, Optional<String>> changed(FlowSlug slug, Map<String, String> files) {
    var now = served(slug).map(FlowText::files).orElse(new TreeMap<>());
    var names = new TreeSet<>(now.keySet());
    names.addAll(files.keySet());
    Map<DocumentPath, Optional<String>> changed = new HashMap<>();
    for (var name : names) {
      var wanted = Optional.ofNullable(files.get(name));
      if (!wanted.equals(Optional.ofNullable(now.get(name)))) {
        changed.put(new DocumentPath("flows/" + slug + "/" + name), wanted);
      }
    }
    return changed;
  }

  /** What is the same as in the content folder is served from there. */
  private Change change(DocumentPath path, Optional<String> text, By by) {
    var document = documents.find(path);
    var shipped =
        publishing.files().shipped(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    return shipped.equals(text)
        ? document.rolledBack(Optional.empty())
        : document.servedAs(new Writing(Optional.of(by.who()), by.at(), by.note(), text));
  }
}
