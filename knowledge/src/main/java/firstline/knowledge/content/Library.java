package firstline.knowledge.content;

import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Playbook;
import firstline.core.curation.Overlay;
import firstline.knowledge.retrieval.LuceneKnowledgeBase;
import firstline.knowledge.source.Located;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The content that is served: always one whole version without problems. A reload that finds
 * problems changes nothing.
 */
public final class Library {
  /** How opening came out. */
  public sealed interface Opening {
    record Opened(Library library, Loading.Loaded loaded) implements Opening {}

    /** There is nothing to serve. */
    record Refused(Loading.Refused refused) implements Opening {}
  }

  /**
   * @param overlay what managers changed
   */
  private record Version(Overlay overlay, Content content, LuceneKnowledgeBase knowledge) {}

  private final Path root;
  private final ContentLoader loader;
  private final String publicUrl;
  private volatile Version current;

  private Library(
      Path root, ContentLoader loader, String publicUrl, Content content, Overlay overlay) {
    this.root = root;
    this.loader = loader;
    this.publicUrl = publicUrl;
    this.current = version(content, overlay);
  }

  /** Loads a content folder for the first time, with nothing lying over it. */
  public static Opening open(Path root, Demands demands, String publicUrl) {
    return open(root, Overlay.NONE, demands, publicUrl);
  }

  /**
   * Loads a content folder for the first time.
   *
   * @param overlay what managers changed
   * @param publicUrl where articles can be read in full, below {@code /help/}
   */
  public static Opening open(Path root, Overlay overlay, Demands demands, String publicUrl) {
    var loader = new ContentLoader(demands);
    return switch (loader.load(root, overlay)) {
      case Loading.Loaded loaded ->
          new Opening.Opened(
              new Library(root, loader, publicUrl, loaded.content(), overlay), loaded);
      case Loading.Refused refused -> new Opening.Refused(refused);
    };
  }

  /**
   * Loads the folder again with what lies over it now; what has problems is not served, and the
   * version before it goes on.
   */
  public synchronized Loading reload(Overlay overlay) {
    var loading = loader.load(root, overlay);
    if (loading instanceof Loading.Loaded(Content content, var warnings)) {
      current = version(content, overlay);
    }
    return loading;
  }

  /** What would come of it if something lay over the folder; what is served stays. */
  public Loading tryOut(Overlay overlay) {
    return loader.load(root, overlay);
  }

  /** The articles as they would be searched in another version of the content. */
  public LuceneKnowledgeBase knowledge(Content content) {
    return LuceneKnowledgeBase.of(
        content.articles(), content.redirects(), content.lexicons(), flows(content), publicUrl);
  }

  /** The folder that everything lies over. */
  public Path root() {
    return root;
  }

  /** The edition of what managers changed that is served now. */
  public long edition() {
    return current.overlay().edition();
  }

  /** What managers changed, in the version served now. */
  public Overlay overlay() {
    return current.overlay();
  }

  public Content content() {
    return current.content();
  }

  /** What decisions are made from, in the version served now. */
  public Playbook playbook() {
    return current.content().playbook();
  }

  /** The articles, in the version served now. Right after a change a search may have to wait. */
  public LuceneKnowledgeBase knowledge() {
    return current.knowledge();
  }

  /**
   * Makes ready what the version served now needs later: the first customer of a language need not
   * wait for it then. Takes a moment after a change, and none otherwise.
   */
  public void prepare() {
    current.knowledge().index();
  }

  /** Indexes English beside the caller: hardly a search does without it. */
  private Version version(Content content, Overlay overlay) {
    var knowledge = knowledge(content);
    Thread.ofPlatform().name("content-index").daemon().start(() -> knowledge.index(Locale.ENGLISH));
    return new Version(overlay, content, knowledge);
  }

  private static Map<IssueType, FlowSlug> flows(Content content) {
    var flows = new HashMap<IssueType, FlowSlug>();
    content
        .issues()
        .forEach(
            (type, issue) ->
                issue.flow().map(Located::value).ifPresent(flow -> flows.put(type, flow)));
    return flows;
  }
}
