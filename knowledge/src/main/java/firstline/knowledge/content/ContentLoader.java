package firstline.knowledge.content;

import firstline.core.conversation.Playbook;
import firstline.core.curation.Overlay;
import firstline.core.message.Action;
import firstline.core.message.Rung;
import firstline.knowledge.article.Article;
import firstline.knowledge.article.ArticleReader;
import firstline.knowledge.language.Tongues;
import firstline.knowledge.lexicon.Lexicon;
import firstline.knowledge.lexicon.LexiconReader;
import firstline.knowledge.phrase.Phrases;
import firstline.knowledge.phrase.Sheet;
import firstline.knowledge.phrase.SheetReader;
import firstline.knowledge.prose.Provider;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads a content folder. All problems of all files are told at once. */
public final class ContentLoader {
  private static final Pattern YAML = Pattern.compile("([a-z]{2,3}(?:-[A-Z]{2})?)\\.yaml");

  private final Demands demands;

  public ContentLoader(Demands demands) {
    this.demands = demands;
  }

  /** Loads the folder; the content, or all that keeps it from being served. */
  public Loading load(Path root) {
    return load(root, Overlay.NONE);
  }

  /** Loads the folder with what lies over its files. */
  public Loading load(Path root, Overlay overlay) {
    var problems = new Problems();
    if (!Files.isDirectory(root)) {
      problems.error(Place.startOf("."), "there is no content folder " + root);
      return new Loading.Refused(problems.errors(), List.of());
    }
    var parts = new Read(new ContentFolder(root, overlay, problems), problems).parts();
    new References(parts, problems).check(demands);
    return problems.errors().isEmpty()
        ? new Loading.Loaded(content(parts, demands.support()), problems.warnings())
        : new Loading.Refused(problems.errors(), problems.warnings());
  }

  private static Content content(Parts parts, SupportChoice choice) {
    var flowSheets = parts.flows().stream().flatMap(file -> file.sheets().stream()).toList();
    var playbook =
        new Playbook(
            Phrases.of(parts.sheets(), flowSheets, tongues(parts)),
            parts.compiledFlows(),
            parts.provider().facts(),
            parts.menu().stream().map(ContentLoader::entry).toList(),
            new Playbook.Support(
                parts.policy().orElseThrow(), parts.topics(), choice.preferences()));
    return new Content(
        playbook,
        parts.articles(),
        parts.redirects(),
        parts.issues(),
        parts.lexicons(),
        parts.flowTexts());
  }

  /** Languages are told apart by how customers put things in each. */
  private static Tongues tongues(Parts parts) {
    return Tongues.of(
        parts.articles().stream()
            .collect(
                Collectors.groupingBy(
                    Article::locale,
                    Collectors.flatMapping(
                        article ->
                            Stream.concat(
                                Stream.of(article.title(), article.summary()),
                                article.phrasings().stream()),
                        Collectors.toList()))));
  }

  private static Playbook.MenuEntry entry(CatalogReader.MenuDraft draft) {
    var action =
        draft
            .flow()
            .<Action>map(flow -> new Action.StartFlow(flow.value()))
            .or(
                () ->
                    draft
                        .article()
                        .map(article -> new Action.ShowArticle(article.value(), Rung.GUIDE)))
            .orElseThrow();
    return new Playbook.MenuEntry(draft.label().value(), action);
  }

  /** One reading of one folder. */
  private final class Read {
    private final ContentFolder folder;
    private final Problems problems;
    private final CatalogReader catalog;
    private final Provider provider;

    Read(ContentFolder folder, Problems problems) {
      this.folder = folder;
      this.problems = problems;
      this.catalog = new CatalogReader(problems);
      this.provider =
          folder.need("provider.yaml").map(catalog::provider).orElse(new Provider(Map.of()));
    }

    /** Flows and the policy are compiled beside the rest: conditions are what takes longest. */
    Parts parts() {
      var flows = new FutureTask<>(new FlowFolder(folder, provider, demands, problems)::read);
      Thread.ofPlatform().name("content-flows").daemon().start(flows);
      var support = new SupportReader(folder.root(), demands.support(), problems);
      var policy = new FutureTask<>(support::policy);
      Thread.ofPlatform().name("content-policy").daemon().start(policy);
      var shelf = new ArticleShelf(folder, new ArticleReader(provider, problems), problems).read();
      var issues = folder.need("issues.yaml").map(catalog::issues).orElse(Map.of());
      return new Parts(
          provider,
          issues,
          folder.need("menu.yaml").map(catalog::menu).orElse(List.of()),
          shelf.articles(),
          shelf.files(),
          folder.find("redirects.yaml").map(catalog::redirects).orElse(List.of()),
          sheets(),
          Tasks.result(flows),
          names("flows"),
          lexicons(),
          Tasks.result(policy),
          support.topics(issues));
    }

    private Map<Locale, Lexicon> lexicons() {
      var reader = new LexiconReader(problems);
      var lexicons = new LinkedHashMap<Locale, Lexicon>();
      for (var file : folder.filesIn("search")) {
        language(file)
            .ifPresent(
                locale ->
                    folder
                        .read(file)
                        .flatMap(text -> reader.read(text, locale))
                        .ifPresent(lexicon -> lexicons.put(locale, lexicon)));
      }
      return lexicons;
    }

    private java.util.Set<String> names(String parent) {
      return folder.foldersIn(parent).stream()
          .map(path -> path.getFileName().toString())
          .collect(Collectors.toSet());
    }

    private List<Sheet> sheets() {
      var reader = new SheetReader(provider, problems);
      var sheets = new ArrayList<Sheet>();
      for (var file : folder.filesIn("phrases")) {
        language(file)
            .flatMap(locale -> folder.read(file).flatMap(text -> reader.common(text, locale)))
            .ifPresent(sheets::add);
      }
      return sheets;
    }

    private Optional<Locale> language(Path file) {
      var name = YAML.matcher(file.getFileName().toString());
      if (name.matches()) {
        return Optional.of(Locale.forLanguageTag(name.group(1)));
      }
      problems.warning(
          Place.startOf(folder.nameOf(file)),
          "the file is not read: it is not named by a language");
      return Optional.empty();
    }
  }
}
