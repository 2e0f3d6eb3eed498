package firstline.web.curation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.proposal.Proposal;
import firstline.knowledge.curation.Phrasing;
import firstline.knowledge.source.YamlText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A language model's draft of an article as the text of its file. What the draft leaves open stands
 * there as in any new article, to be written.
 *
 * @param group where it is listed
 * @param issueType what it helps with
 */
record DraftedArticle(
    ArticleSlug slug, Proposal.Article draft, String group, String issueType, LocalDate review) {

  String text() {
    return """
    ---
    slug: %s
    title: %s
    summary: %s
    group: %s
    audience: customer
    platforms: [shared, reseller, vps, cloud, dedicated]
    issueTypes: [%s]
    phrasings:
    %s
    related: []
    owner: support
    review: %s
    ---
    ## Guide
    %s

    ## Clarify
    %s

    ## Assist
    %s
    """
        .formatted(
            slug,
            YamlText.scalar(draft.title()),
            YamlText.scalar(draft.summary()),
            YamlText.scalar(group),
            issueType,
            phrasings(),
            review,
            steps(),
            paragraphs(draft.clarify(), "What else to know."),
            paragraphs(draft.assist(), "How to look deeper."));
  }

  private String phrasings() {
    var asked = draft.phrasings().isEmpty() ? List.of(draft.title()) : draft.phrasings();
    return asked.stream().distinct().map(Phrasing::line).collect(Collectors.joining("\n"));
  }

  private String steps() {
    return IntStream.range(0, draft.guide().size())
        .mapToObj(i -> (i + 1) + ". " + draft.guide().get(i))
        .collect(Collectors.joining("\n"));
  }

  private static String paragraphs(List<String> lines, String otherwise) {
    return lines.isEmpty() ? otherwise : String.join("\n\n", lines);
  }
}
