package firstline.knowledge.content;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import firstline.core.catalog.IssueType;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import java.util.Optional;

/**
 * What a customer can have, and what we have for it.
 *
 * @param title as a customer would say it
 * @param article the first to show
 */
public record Issue(
    IssueType type,
    Place place,
    String title,
    Optional<Located<ArticleSlug>> article,
    Optional<Located<FlowSlug>> flow) {}
