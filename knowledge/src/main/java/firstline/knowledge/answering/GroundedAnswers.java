package firstline.knowledge.answering;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.IssueType;
import firstline.core.conversation.Address;
import firstline.core.conversation.Inquiry;
import firstline.core.port.Answering;
import firstline.core.port.Inquiries;
import firstline.core.port.KnowledgeBase;
import firstline.knowledge.answering.ModelFigures.End;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers customers' questions in a model's words. The model gets the articles that were found and
 * the question; what it writes is shown only if every sentence names passages and stands in them.
 * Where no article was found, it gets the issue types, and chooses among them.
 */
public final class GroundedAnswers implements Answering {
  private final MeteredModel model;
  private final KnowledgeBase knowledge;
  private final Supplier<Map<IssueType, String>> issues;

  /**
   * @param issues every issue type there is, with its title
   */
  public GroundedAnswers(
      MeteredModel model, KnowledgeBase knowledge, Supplier<Map<IssueType, String>> issues) {
    this.model = model;
    this.knowledge = knowledge;
    this.issues = issues;
  }

  @Override
  public boolean isOpen(Address customer) {
    return model.isOpen(customer.toString());
  }

  @Override
  public Inquiry.Outcome answer(Inquiries.Asked asked) {
    var inquiry = asked.inquiry();
    return inquiry.articles().isEmpty() ? chosen(asked) : answered(asked);
  }

  /** What it could be about, where no article was found. */
  private Inquiry.Outcome chosen(Inquiries.Asked asked) {
    var choice = new IssueChoice(issues.get());
    var question = Prompts.bounded(Prompts.safe(asked.inquiry().question()), Prompts.MOST_QUESTION);
    var reply = model.ask(asked.address().toString(), choice.prompt(question), _ -> true);
    return switch (reply) {
      case LanguageModel.Failed(var why) -> new Inquiry.Unanswered(why);
      case LanguageModel.Said(var text, _) -> suggested(choice.read(text));
    };
  }

  private Inquiry.Outcome suggested(List<IssueType> chosen) {
    model.figures().count(chosen.isEmpty() ? End.REFUSED : End.ANSWERED);
    return chosen.isEmpty()
        ? new Inquiry.Unanswered("the model found no issue type that fits")
        : new Inquiry.Suggested(chosen);
  }

  private Inquiry.Outcome answered(Inquiries.Asked asked) {
    var inquiry = asked.inquiry();
    var passages = Passages.of(knowledge, inquiry.articles(), inquiry.locale());
    if (passages.all().isEmpty()) {
      return new Inquiry.Unanswered("there is nothing to answer from");
    }
    var grounding = new Grounding(inquiry.locale().getLanguage());
    var prompt = Prompts.answer(passages, inquiry.question(), inquiry.locale());
    var reply =
        model.ask(
            asked.address().toString(),
            prompt,
            soFar -> {
              var finished = ReplyReader.finished(soFar);
              return finished.isBlank() || !isHopeless(finished, grounding, passages);
            });
    return switch (reply) {
      case LanguageModel.Failed(var why) -> new Inquiry.Unanswered(why);
      case LanguageModel.Said(var text, _) -> judged(text, grounding, passages);
    };
  }

  /** What is rejected once its first lines are there needs not be waited for. */
  private static boolean isHopeless(String lines, Grounding grounding, Passages passages) {
    return switch (ReplyReader.read(lines)) {
      case ReplyReader.Read(var sentences) -> problem(sentences, grounding, passages).isPresent();
      case ReplyReader.Refused _, ReplyReader.Unusable _ -> true;
    };
  }

  private Inquiry.Outcome judged(String text, Grounding grounding, Passages passages) {
    return switch (ReplyReader.read(text)) {
      case ReplyReader.Refused() -> {
        model.figures().count(End.REFUSED);
        yield new Inquiry.Unanswered("the model found no answer in the articles");
      }
      case ReplyReader.Unusable(var why) -> rejected(why);
      case ReplyReader.Read(var sentences) -> {
        var problem = problem(sentences, grounding, passages);
        yield problem.isPresent() ? rejected(problem.get()) : answered(sentences, passages);
      }
    };
  }

  private static Optional<String> problem(
      List<Cited> sentences, Grounding grounding, Passages passages) {
    return sentences.stream()
        .flatMap(sentence -> grounding.problem(sentence, passages).stream())
        .findFirst();
  }

  private Inquiry.Outcome rejected(String why) {
    model.figures().count(End.REJECTED);
    return new Inquiry.Unanswered("rejected: " + why);
  }

  private Inquiry.Outcome answered(List<Cited> sentences, Passages passages) {
    model.figures().count(End.ANSWERED);
    return new Inquiry.Answered(
        sentences.stream()
            .map(sentence -> new Inquiry.Sentence(sentence.text(), sources(sentence, passages)))
            .toList());
  }

  private static List<ArticleSlug> sources(Cited sentence, Passages passages) {
    return sentence.numbers().stream()
        .flatMap(number -> passages.numbered(number).stream())
        .flatMap(passage -> passage.article().stream())
        .distinct()
        .toList();
  }
}
