package firstline.core.conversation;

import firstline.core.catalog.IssueType;
import firstline.core.desk.Handoff;
import firstline.core.message.Action;
import firstline.core.policy.Case;
import firstline.core.policy.Detail;
import firstline.core.policy.Wording;
import java.util.Map;
import java.util.Optional;

/** Has the policy decide on what the customer wants. */
final class Rulings {
  private Rulings() {}

  /** The customer wants a problem put right. */
  static Decision fix(Draft draft, IssueType issue) {
    var want = issue.equals(Playbook.COMPLAINT) ? Case.Want.COMPLAINT : Case.Want.FIX;
    return Dossier.open(draft, issue)
        .map(dossier -> judge(dossier, want))
        .orElseGet(draft::needStanding);
  }

  /** The current problem is to be put right; where nothing is known of one, a person is wanted. */
  static Decision fixCurrent(Draft draft, Handoff.Cause cause) {
    var issue = draft.header.investigation().issue();
    return issue.isPresent() ? fix(draft, issue.get()) : person(draft, new Activity.Idle(), cause);
  }

  /**
   * A person is wanted now. Whoever waits already is told so; otherwise the policy says what is
   * possible, at once (FL-4).
   */
  static Decision person(Draft draft, Activity activity, Handoff.Cause cause) {
    if (draft.header.handoff().isPresent()) {
      return Handoffs.request(draft, activity, cause);
    }
    var issue = draft.header.investigation().issue().orElse(Playbook.GENERAL);
    draft.because("handoff.wanted", Wording.of(cause));
    draft.wantPerson(cause);
    return Dossier.open(draft, issue)
        .map(dossier -> judge(dossier, Case.Want.LIVE_CHAT))
        .orElseGet(draft::needStanding);
  }

  /** Goes on with what waited until we knew who it is. */
  static Decision resume(Draft draft, Activity.Wanting wanting) {
    return Dossier.open(draft, wanting.issue())
        .map(dossier -> judge(dossier, wanting.want()))
        .orElseGet(draft::needStanding);
  }

  /** Decides, unless something is still to be asked, and carries it out. */
  static Decision judge(Dossier dossier, Case.Want want) {
    var question = Unknowns.next(dossier, want);
    if (question.isPresent()) {
      return Questions.ask(dossier, want, question.get());
    }
    var verdict = dossier.decide(want);
    new Terms(dossier.draft(), verdict).record(Wording.of(want));
    dossier.draft().header.understood();
    return Measures.take(dossier, want, verdict);
  }

  /** Where nothing at all is known of what it is about, that is asked before a ticket. */
  static Optional<Decision> describe(Dossier dossier, Case.Want want) {
    return describe(dossier, want, Optional.empty());
  }

  static Optional<Decision> describe(Dossier dossier, Case.Want want, Optional<String> taken) {
    boolean known =
        !Playbook.isVague(dossier.issue())
            || dossier.problem().told().details().containsKey(Detail.DESCRIPTION);
    return known
        ? Optional.empty()
        : Optional.of(
            Questions.ask(dossier, want, new Question.WhatExactly(Detail.DESCRIPTION), taken));
  }

  /** A button whose question was settled since. */
  static Decision old(Draft draft, Activity activity, IssueType issue) {
    draft.because("button.old", issue.value());
    draft.say(
        Phrase.BUTTON_SETTLED,
        draft.choice(Label.GO_ON, new Action.Fix(issue)),
        Commands.menuChoice(draft));
    return draft.bot(activity);
  }

  /** The customer comes back with a problem that we have worked on: we go on where we were. */
  static Decision again(Dossier dossier) {
    var draft = dossier.draft();
    var problem = dossier.problem();
    var open = problem.ticket().flatMap(dossier.standing()::openTicket);
    if (open.isPresent()) {
      return Tickets.more(draft, open.get(), draft.header.investigation().told().getLast());
    }
    draft.because("problem.again", problem.issue() + " since " + problem.since());
    draft.say(
        Phrase.PROBLEM_AGAIN,
        Map.of(
            "title", dossier.topic().title(), "date", Terms.moments(draft).day(problem.lastAt())));
    return judge(dossier, Case.Want.FIX);
  }
}
