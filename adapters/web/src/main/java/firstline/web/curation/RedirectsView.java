package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import java.util.List;
import java.util.Map;

/** Former addresses and where they lead. */
public record RedirectsView(
    Map<ArticleSlug, ArticleSlug> redirects, List<String> articles, String notice, String error) {}
