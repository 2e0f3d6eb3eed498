package firstline.knowledge.content;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Playbook;
import firstline.core.policy.Policy;
import firstline.knowledge.article.Article;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.lexicon.Lexicon;
import firstline.knowledge.phrase.Sheet;
import firstline.knowledge.prose.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that was read from a content folder, before its parts are held against each other.
 *
 * @param articleFiles the files beside each article that exists, readable or not, by its slug
 * @param redirectsWritten the slugs that are led elsewhere, as they are written
 * @param flowFolders the slugs of flows that exist, readable or not
 * @param policy the one that is served, if it can be
 * @param topics what there is for each issue type that policies know
 */
record Parts(
    Provider provider,
    Map<IssueType, Issue> issues,
    List<CatalogReader.MenuDraft> menu,
    List<Article> articles,
    Map<String, Set<String>> articleFiles,
    List<CatalogReader.Redirect> redirectsWritten,
    List<Sheet> sheets,
    List<FlowFile> flows,
    Set<String> flowFolders,
    Map<Locale, Lexicon> lexicons,
    Optional<Policy> policy,
    Map<IssueType, Playbook.Topic> topics) {

  boolean has(ArticleSlug article) {
    return articleFiles.containsKey(article.value()) || redirects().containsKey(article);
  }

  /** Where slugs lead that no article has any more; of one that is written twice, the first. */
  Map<ArticleSlug, ArticleSlug> redirects() {
    return redirectsWritten.stream()
        .collect(
            Collectors.toMap(
                redirect -> redirect.from().value(),
                redirect -> redirect.to().value(),
                (first, second) -> first));
  }

  boolean has(FlowSlug flow) {
    return flowFolders.contains(flow.value());
  }

  Optional<Sheet> english() {
    return sheets.stream()
        .filter(sheet -> sheet.locale().equals(firstline.knowledge.phrase.Phrases.DEFAULT))
        .findFirst();
  }

  Map<FlowSlug, firstline.core.flow.Flow> compiledFlows() {
    return flows.stream()
        .flatMap(file -> file.compiled().stream())
        .flatMap(compiled -> compiled.flow().stream())
        .collect(Collectors.toMap(firstline.core.flow.Flow::slug, flow -> flow));
  }

  Map<FlowSlug, FlowText> flowTexts() {
    return flows.stream().map(FlowFile::text).collect(Collectors.toMap(FlowText::slug, t -> t));
  }
}
