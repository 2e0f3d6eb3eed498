package firstline.knowledge.content;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Playbook;
import firstline.knowledge.article.Article;
import firstline.knowledge.flow.FlowText;
import firstline.knowledge.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One version of all content, free of problems.
 *
 * @param articles one for each article and language
 * @param redirects slugs that articles had before, and the articles that answer for them now
 * @param lexicons how questions are read when articles are searched, by language
 * @param flows what each flow was read from
 */
public record Content(
    Playbook playbook,
    List<Article> articles,
    Map<ArticleSlug, ArticleSlug> redirects,
    Map<IssueType, Issue> issues,
    Map<Locale, Lexicon> lexicons,
    Map<FlowSlug, FlowText> flows) {
  public Content {
    articles = List.copyOf(articles);
    redirects = Map.copyOf(redirects);
    issues = Map.copyOf(issues);
    lexicons = Map.copyOf(lexicons);
    flows = Map.copyOf(flows);
  }

  /** Every issue type there is, as a customer would say it. */
  public Map<IssueType, String> issueTitles() {
    return issues.values().stream().collect(Collectors.toMap(Issue::type, Issue::title));
  }
}
