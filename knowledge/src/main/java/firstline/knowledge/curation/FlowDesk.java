package firstline.knowledge.curation;

import firstline.core.catalog.FlowSlug;
import firstline.core.curation.Change;
import firstline.core.curation.DocumentPath;
import firstline.core.curation.Revision.Writing;
import firstline.core.desk.AgentId;
import firstline.core.port.Documents;
import firstline.knowledge.content.Content;
import firstline.knowledge.content.ContentFiles;
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
import java.util.SortedMap;
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

  /**
   * All files of a flow that is served, its conversations among them, by their names; none where
   * there is no such flow.
   */
  public SortedMap<String, String> files(FlowSlug slug) {
    var files = new TreeMap<String, String>();
    served(slug).map(FlowText::files).ifPresent(files::putAll);
    if (!files.isEmpty()) {
      var served = publishing.files();
      served
          .in(folder(slug) + FlowStart.CONVERSATIONS)
          .forEach(path -> served.text(path).ifPresent(text -> files.put(name(path, slug), text)));
    }
    return files;
  }

  /** A mark of all files of a flow; empty where there is no such flow. */
  public String edition(FlowSlug slug) {
    var files = files(slug);
    return files.isEmpty() ? "" : new FlowText(slug, files).version();
  }

  /** The content as it would be if a flow's files were so. */
  public Loading tryOut(FlowSlug slug, Map<String, String> files) {
    return publishing.tryOut(changed(slug, files));
  }

  /** The content's files as they would be if a flow's files were so. */
  public ContentFiles filesWith(FlowSlug slug, Map<String, String> files) {
    var served = publishing.files();
    return new ContentFiles(
        served.root(), served.overlay().with(changed(slug, files)), served.kept());
  }

  /** The content that is served. */
  public Content content() {
    return library.content();
  }

  /**
   * Serves other files of a flow, all of them or none. What is served of its steps and phrases and
   * not among them is taken out; conversations that are not among them stay. A flow that there is
   * not yet begins with them.
   *
   * @param seen the version, or the edition, that whoever publishes had before the eyes; empty for
   *     a new flow
   */
  public Result publish(FlowSlug slug, Map<String, String> files, String seen, By by) {
    if (!seen.equals(edition(slug))
        && served(slug).map(FlowText::version).filter(seen::equals).isEmpty()) {
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
    var now = files(slug);
    var names = new TreeSet<>(files.keySet());
    served(slug).map(flow -> flow.files().keySet()).ifPresent(names::addAll);
    Map<DocumentPath, Optional<String>> changed = new HashMap<>();
    for (var name : names) {
      var wanted = Optional.ofNullable(files.get(name));
      if (!wanted.equals(Optional.ofNullable(now.get(name)))) {
        changed.put(new DocumentPath(folder(slug) + name), wanted);
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

  private static String folder(FlowSlug slug) {
    return "flows/" + slug + "/";
  }

  private static String name(DocumentPath path, FlowSlug slug) {
    return path.value().substring(folder(slug).length());
  }
}
