package firstline.knowledge.flow;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.flow.Step;
import firstline.core.message.Rung;
import firstline.knowledge.flow.FlowDraft.Body;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.util.Optional;

/** Reads what a flow comes to: findings, articles, other flows, and its ends. */
final class EndReader {
  private final FieldReader fields;
  private final Problems problems;

  EndReader(FieldReader fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  Body find() {
    boolean silent = Spelling.on(fields, "silent", false);
    return new Body.Find(side(), silent);
  }

  /** A side that cannot be made out is noted, and then any does for what is left to check. */
  private FaultSide side() {
    return fields
        .value("side", name -> Spelling.constant(FaultSide.class, name))
        .map(Located::value)
        .orElse(FaultSide.UNKNOWN);
  }

  /** The article that {@code shows} names, or the one that the step is called by. */
  Optional<Body> article() {
    var slug =
        fields.has("shows")
            ? fields.value("shows", ArticleSlug::new)
            : fields.value("article", ArticleSlug::new);
    var part =
        fields
            .optionalValue("part", name -> Spelling.constant(Rung.class, name))
            .map(Located::value)
            .orElse(Rung.GUIDE);
    return slug.map(article -> new Body.Article(article, part));
  }

  Optional<Body> call() {
    return fields.value("flow", FlowSlug::new).map(Body.Call::new);
  }

  Body conclude() {
    var side = side();
    var ending = fields.value("ending", name -> Spelling.constant(Step.Ending.class, name));
    var article = fields.optionalValue("article", ArticleSlug::new);
    var issue = fields.optionalValue("issue", IssueType::new);
    ending.ifPresent(this::fitting);
    var end = ending.map(Located::value).orElse(Step.Ending.DONE);
    return new Body.Conclude(side, end, article, issue);
  }

  private void fitting(Located<Step.Ending> ending) {
    boolean article = ending.value() == Step.Ending.ARTICLE;
    if (article && !fields.has("article")) {
      problems.error(ending.place(), "the ending 'article' needs an 'article'");
    } else if (!article && fields.has("article")) {
      problems.error(fields.placeOf("article"), "only the ending 'article' shows an 'article'");
    }
  }
}
