package firstline.knowledge.content;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.article.Article;
import firstline.knowledge.flow.Calls;
import firstline.knowledge.flow.FlowDraft;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.phrase.Phrases;
import firstline.knowledge.phrase.Sheet;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.util.Locale;
import java.util.Set;
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
    unshown();
    parts.redirectsWritten().forEach(this::redirect);
    parts.issues().values().forEach(this::issue);
    parts.flows().forEach(this::flow);
    new Calls(parts.flows().stream().map(FlowFile::draft).toList(), problems).check();
    parts.menu().forEach(this::entry);
    new Wordings(parts, problems).check(demands);
  }

  private void article(Article article) {
    article.issueTypes().forEach(this::mustExist);
    article.related().forEach(this::mustHave);
    var files = parts.articleFiles().getOrDefault(article.slug().value(), Set.of());
    for (var shown : article.files()) {
      if (!files.contains(shown.value())) {
        problems.error(
            shown.place(), "there is no file '" + shown.value() + "' beside the article");
      }
    }
  }

  private void unshown() {
    var shown =
        parts.articles().stream()
            .flatMap(
                article ->
                    article.files().stream().map(file -> article.slug() + "/" + file.value()))
            .collect(Collectors.toSet());
    parts
        .articleFiles()
        .forEach(
            (slug, files) ->
                files.stream()
                    .map(file -> slug + "/" + file)
                    .filter(file -> !shown.contains(file))
                    .forEach(
                        file ->
                            problems.warning(
                                Place.startOf("articles/" + file),
                                "the article does not show this file")));
  }

  private void translations() {
    var bySlug = parts.articles().stream().collect(Collectors.groupingBy(Article::slug));
    bySlug.forEach(
        (slug, articles) -> {
          var languages = articles.stream().map(Article::locale).collect(Collectors.toSet());
          if (languages.contains(Phrases.DEFAULT)) {
            untranslated(slug, languages);
          } else {
            problems.error(
                version(slug, Phrases.DEFAULT),
                "the article has no English version that can be read");
          }
        });
    parts.articleFiles().keySet().stream()
        .filter(folder -> bySlug.keySet().stream().noneMatch(s -> s.value().equals(folder)))
        .forEach(
            folder ->
                problems.error(Place.startOf("articles/" + folder), "the folder holds no article"));
  }

  /** Customers of every language that we speak must be able to find every article. */
  private void untranslated(ArticleSlug slug, Set<Locale> languages) {
    parts.sheets().stream()
        .map(Sheet::locale)
        .filter(spoken -> !languages.contains(spoken))
        .forEach(
            spoken ->
                problems.warning(
                    version(slug, spoken),
                    "title, summary and phrasings are not translated into '" + spoken + "'"));
  }

  private static Place version(ArticleSlug slug, Locale locale) {
    return Place.startOf("articles/" + slug + "/" + locale.toLanguageTag() + ".md");
  }

  private void redirect(CatalogReader.Redirect redirect) {
    var from = redirect.from();
    if (parts.articleFiles().containsKey(from.value().value())) {
      problems.error(
          from.place(), "there is an article '" + from.value() + "': it is shown itself");
    }
    if (!parts.articleFiles().containsKey(redirect.to().value().value())) {
      problems.error(
          redirect.to().place(), "there is no article '" + redirect.to().value() + "' to lead to");
    }
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
    file.draft().steps().forEach(this::step);
  }

  private void step(FlowDraft.StepDraft step) {
    switch (step.body()) {
      case Body.Conclude(_, _, var article, var issue) -> {
        article.ifPresent(this::mustHave);
        issue.ifPresent(this::mustExist);
      }
      case Body.Article(var article, _) -> mustHave(article);
      case Body.Call(var flow) -> mustHaveFlow(flow);
      case Body.Unread _, Body.Say _, Body.Ask _, Body.Check _, Body.Branch _, Body.Find _ -> {}
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
