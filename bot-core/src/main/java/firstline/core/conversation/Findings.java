package firstline.core.conversation;

import firstline.core.catalog.IssueType;
import firstline.core.desk.FaultSide;
import firstline.core.desk.Finding;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.FlowVersion;
import firstline.core.flow.Step;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Rung;
import java.text.BreakIterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/** Notes what a flow found, and does what follows its end. */
final class Findings {
  private Findings() {}

  /**
   * Notes a finding on what the customer noticed, and on what is underneath.
   *
   * @param words what the customer is told of it
   * @return what must be looked up first, if anything
   */
  static Optional<Decision> note(
      Draft draft,
      Flow flow,
      String step,
      FaultSide side,
      SequencedSet<IssueType> issues,
      List<Block> words) {
    for (var issue : issues) {
      var dossier = Dossier.open(draft, issue);
      if (dossier.isEmpty()) {
        return Optional.of(draft.needStanding());
      }
      dossier.get().with(dossier.get().problem().found(side, draft.event.at()));
    }
    var code = flow.slug() + "." + step;
    var said = found(words, draft.header.locale());
    draft.header.learn(known -> known.found(new Finding(code, said, side, draft.event.at())));
    draft.because("flow.found", code + ", fault: " + side);
    return Optional.empty();
  }

  /**
   * The words of a finding as they stand in a ticket or a quote: without a last sentence that only
   * leads over to what is shown next in the chat, which ends with a colon.
   */
  static String found(List<Block> words, Locale locale) {
    var plain = new Message(words, List.of()).plain().strip();
    if (!plain.endsWith(":")) {
      return plain;
    }
    var sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(plain);
    sentences.last();
    var rest = plain.substring(0, sentences.previous()).strip();
    return rest.isEmpty() ? plain : rest;
  }

  /** What the customer noticed: the issue of the flow, and of those that called it. */
  static SequencedSet<IssueType> noticed(Draft draft, Flow flow, FlowRun run) {
    var issues = new LinkedHashSet<IssueType>();
    run.callers().stream()
        .map(caller -> new FlowVersion(caller.flow(), caller.version()))
        .flatMap(version -> draft.playbook.flow(version).stream())
        .map(Flow::issue)
        .forEach(issues::add);
    issues.add(flow.issue());
    return issues;
  }

  /** The end of a flow and all that called it. */
  static Decision conclude(
      Draft draft, FlowWords words, Flow flow, FlowRun run, Step.Conclude conclusion) {
    var issue = conclusion.issue().orElse(flow.issue());
    var issues = noticed(draft, flow, run);
    issues.add(issue);
    var said = words.add(flow, run, conclusion.id());
    var lacking = note(draft, flow, conclusion.id(), conclusion.side(), issues, said);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    draft.header.learn(known -> known.about(issue));
    Silence.broken(draft);
    words.flush(conclusion.ending() == Step.Ending.DONE ? onwards(draft) : List.of());
    return switch (conclusion.ending()) {
      case ARTICLE ->
          Articles.show(draft, conclusion.article().orElseThrow(), Rung.GUIDE, Optional.of(issue));
      case POLICY -> Rulings.fix(draft, issue);
      case DONE, RETURN -> draft.bot(new Activity.Idle());
    };
  }

  /** Where nothing follows by itself, the ways on are shown. */
  private static List<Choice> onwards(Draft draft) {
    return List.of(
        draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)),
        draft.choice(Label.MENU, new Action.Go(Escape.MENU)));
  }
}
