package firstline.knowledge.content;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.article.Article;
import firstline.knowledge.phrase.Phrases;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.util.stream.Collectors;

/** Holds the parts of the content against each other. */
final class References {
  private final Parts parts;
  private final Problems problems;

  References(Parts parts, Problems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  void check(Demands demands) {
    parts.articles().forEach(this::article);
    translations();
    parts.issues().values().forEach(this::issue);
    parts.flows().forEach(this::flow);
    parts.menu().forEach(this::entry);
    new Wordings(parts, problems).check(demands);
  }

  private void article(Article article) {
    article.issueTypes().forEach(this::mustExist);
    article.related().forEach(this::mustHave);
  }

  private void translations() {
    var bySlug = parts.articles().stream().collect(Collectors.groupingBy(Article::slug));
    bySlug.forEach(
        (slug, articles) -> {
          if (articles.stream().noneMatch(a -> a.locale().equals(Phrases.DEFAULT))) {
            var place = Place.startOf("articles/" + slug + "/en.md");
            problems.error(place, "the article has no English version that can be read");
          }
        });
    parts.articleFolders().stream()
        .filter(folder -> bySlug.keySet().stream().noneMatch(s -> s.value().equals(folder)))
        .forEach(
            folder ->
                problems.error(Place.startOf("articles/" + folder), "the folder holds no article"));
  }

  private void issue(Issue issue) {
    issue.article().ifPresent(this::mustHave);
    issue.flow().ifPresent(this::mustHaveFlow);
    if (issue.article().isEmpty() && issue.flow().isEmpty()) {
      problems.warning(
          issue.place(), "for '" + issue.type() + "' there is neither an article nor a flow");
    }
  }

  private void flow(FlowFile file) {
    mustExist(file.draft().issue());
    for (var step : file.draft().steps()) {
      if (step.body()
          instanceof firstline.knowledge.flow.FlowDraft.Body.Conclude(_, _, var article)) {
        article.ifPresent(this::mustHave);
      }
    }
  }

  private void entry(CatalogReader.MenuDraft entry) {
    entry.article().ifPresent(this::mustHave);
    entry.flow().ifPresent(this::mustHaveFlow);
  }

  private void mustExist(Located<IssueType> issue) {
    if (!parts.issues().containsKey(issue.value())) {
      problems.error(issue.place(), "issues.yaml has no issue type '" + issue.value() + "'");
    }
  }

  private void mustHave(Located<ArticleSlug> article) {
    if (!parts.has(article.value())) {
      problems.error(article.place(), "there is no article '" + article.value() + "'");
    }
  }

  private void mustHaveFlow(Located<FlowSlug> flow) {
    if (!parts.has(flow.value())) {
      problems.error(flow.place(), "there is no flow '" + flow.value() + "'");
    }
  }
}
