package firstline.knowledge.content;

import firstline.core.catalog.IssueType;
import firstline.core.conversation.Playbook;
import firstline.knowledge.article.Article;
import java.util.List;
import java.util.Map;

/**
 * One version of all content, free of problems.
 *
 * @param articles one for each article and language
 */
public record Content(Playbook playbook, List<Article> articles, Map<IssueType, Issue> issues) {
  public Content {
    articles = List.copyOf(articles);
    issues = Map.copyOf(issues);
  }
}
