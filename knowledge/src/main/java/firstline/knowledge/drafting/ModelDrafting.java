package firstline.knowledge.drafting;

import firstline.core.catalog.IssueType;
import firstline.core.port.Drafting;
import firstline.core.port.KnowledgeBase;
import firstline.core.proposal.Proposal;
import firstline.knowledge.answering.LanguageModel.Failed;
import firstline.knowledge.answering.LanguageModel.Said;
import firstline.knowledge.answering.MeteredModel;
import firstline.knowledge.answering.ModelFigures.End;
import java.util.Map;
import java.util.function.Supplier;

/** Has a model write proposals, and keeps of each what stands in its sources. */
public final class ModelDrafting implements Drafting {
  private final MeteredModel model;
  private final KnowledgeBase knowledge;
  private final Served served;

  /**
   * What the content says at the moment.
   *
   * @param issueTitles every issue type there is, with its title
   * @param facts what the provider calls its own
   */
  public record Served(
      Supplier<Map<IssueType, String>> issueTitles, Supplier<Map<String, String>> facts) {}

  public ModelDrafting(MeteredModel model, KnowledgeBase knowledge, Served served) {
    this.model = model;
    this.knowledge = knowledge;
    this.served = served;
  }

  @Override
  public boolean isSet() {
    return true;
  }

  @Override
  public Outcome draft(Proposal.Kind kind, Talk talk) {
    if (talk.lines().isEmpty()) {
      return new Undrafted("nothing was said in this conversation so far");
    }
    var task = task(kind, talk);
    return switch (model.draft(talk.customer().toString(), task.prompt())) {
      case Failed(var why) -> new Undrafted(why);
      case Said(var words, _) -> counted(task.read(words));
    };
  }

  private Task task(Proposal.Kind kind, Talk talk) {
    return switch (kind) {
      case REPLY -> new ReplyTask(talk, knowledge);
      case SUMMARY -> new SummaryTask(talk);
      case ISSUE -> new IssueTask(talk, served.issueTitles().get());
      case ARTICLE ->
          new ArticleTask(talk, new Anonymous(talk.person(), served.facts().get().values()));
    };
  }

  private Outcome counted(Outcome outcome) {
    model.figures().count(outcome instanceof Drafted ? End.ANSWERED : End.REJECTED);
    return outcome;
  }
}
