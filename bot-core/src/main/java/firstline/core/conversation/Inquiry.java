package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import java.util.List;
import java.util.Locale;

/**
 * A customer's question for a language model: to be answered from some articles and nothing else,
 * or, where none was found, to be matched with issue types.
 *
 * @param notice the number of the message that says that we are at it; the answer takes its place
 * @param question in the customer's words, without secrets
 * @param locale the language to answer in
 * @param articles what was found, best first; empty if issue types are to be chosen
 */
public record Inquiry(
    ConversationId conversation,
    int notice,
    String question,
    Locale locale,
    List<ArticleSlug> articles) {
  public Inquiry {
    articles = List.copyOf(articles);
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** An answer in which every sentence was found to stand in an article. */
  public record Answered(List<Sentence> sentences) implements Outcome {
    public Answered {
      sentences = List.copyOf(sentences);
    }
  }

  /** It could be one of these issue types, the likeliest first. */
  public record Suggested(List<IssueType> issues) implements Outcome {
    public Suggested {
      issues = List.copyOf(issues);
    }
  }

  /** There is no answer that could be shown; the reason is for staff, never for the customer. */
  public record Unanswered(String reason) implements Outcome {}

  /**
   * One sentence of an answer.
   *
   * @param text plain, but for backticks around what is typed or copied
   * @param sources the articles that it was taken from, at least one
   */
  public record Sentence(String text, List<ArticleSlug> sources) {
    public Sentence {
      sources = List.copyOf(sources);
    }
  }
}
