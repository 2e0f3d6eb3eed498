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
 * A new article as the text of its file. What its words leave open stands there to be written.
 *
 * @param words what a language model drafted, or little more than a title
 * @param group where it is listed
 * @param issueType what it helps with
 */
record NewArticle(
    ArticleSlug slug, Proposal.Article words, String group, String issueType, LocalDate review) {
  private static final String NO_SUMMARY = "What this is about, in a sentence.";
  private static final String FIRST_STEP = "The first thing to do.";

  /**
   * Words to begin with.
   *
   * @param phrasings how customers put the question
   */
  static Proposal.Article titled(String title, List<String> phrasings) {
    return new Proposal.Article(
        title, NO_SUMMARY, phrasings, List.of(FIRST_STEP), List.of(), List.of(), List.of());
  }

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
            YamlText.scalar(words.title()),
            YamlText.scalar(words.summary()),
            YamlText.scalar(group),
            issueType,
            phrasings(),
            review,
            steps(),
            paragraphs(words.clarify(), "What else to know."),
            paragraphs(words.assist(), "How to look deeper."));
  }

  private String phrasings() {
    var asked = words.phrasings().isEmpty() ? List.of(words.title()) : words.phrasings();
    return asked.stream().distinct().map(Phrasing::line).collect(Collectors.joining("\n"));
  }

  private String steps() {
    return IntStream.range(0, words.guide().size())
        .mapToObj(i -> (i + 1) + ". " + words.guide().get(i))
        .collect(Collectors.joining("\n"));
  }

  private static String paragraphs(List<String> lines, String otherwise) {
    return lines.isEmpty() ? otherwise : String.join("\n\n", lines);
  }
}
