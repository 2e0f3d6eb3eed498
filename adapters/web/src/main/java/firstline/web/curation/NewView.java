package firstline.web.curation;

import java.util.List;

/**
 * The form of a new article.
 *
 * @param phrasings one a line
 */
public record NewView(
    String slug,
    String title,
    String group,
    String issueType,
    String phrasings,
    List<String> groups,
    List<String> issueTypes,
    String error) {}
