package firstline.knowledge.drafting;

import firstline.core.catalog.IssueType;
import firstline.core.port.Drafting;
import firstline.core.port.Drafting.Drafted;
import firstline.core.port.Drafting.Talk;
import firstline.core.port.Drafting.Undrafted;
import firstline.core.proposal.Proposal;
import firstline.knowledge.answering.IssueChoice;
import firstline.knowledge.answering.Prompt;
import java.util.Map;

/** Which issue type a conversation could be about, out of those that there are. */
final class IssueTask implements Task {
  private final IssueChoice choice;
  private final String talk;

  IssueTask(Talk talk, Map<IssueType, String> issues) {
    this.choice = new IssueChoice(issues);
    this.talk = TalkText.whole(talk);
  }

  @Override
  public Prompt prompt() {
    return choice.prompt(talk);
  }

  @Override
  public Drafting.Outcome read(String words) {
    var issues = choice.read(words);
    return issues.isEmpty()
        ? new Undrafted("the model named no issue type that there is")
        : new Drafted(new Proposal.Issues(issues));
  }
}
