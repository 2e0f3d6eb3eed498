package firstline.core.conversation;

import firstline.core.desk.Handoff;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Rung;
import firstline.core.policy.Case;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out what the policy has decided: one measure for each action that it knows. */
final class Measures {
  private Measures() {}

  static Decision take(Dossier dossier, Case.Want want, Verdict verdict) {
    var terms = new Terms(dossier.draft(), verdict);
    return switch (verdict.action()) {
      case GUIDE -> rung(dossier, want, terms, Rung.GUIDE);
      case CLARIFY -> rung(dossier, want, terms, Rung.CLARIFY);
      case ASSIST -> rung(dossier, want, terms, Rung.ASSIST);
      case INVESTIGATE -> investigate(dossier, terms);
      case IDENTIFY -> identify(dossier, want, terms);
      case COLLECT -> Questions.ask(dossier, want, missing(dossier, verdict));
      case LIVE_CHAT -> live(dossier, terms);
      case TICKET -> ticket(dossier, want, terms);
      case ADD_TO_TICKET -> Tickets.open(dossier, terms, Phrase.TICKET_OPENED);
      case SCHEDULE -> Bookings.ask(dossier.draft(), dossier.issue(), verdict.team());
      case CHOOSE -> choose(dossier, terms);
      case QUOTE -> Quotes.make(dossier, terms);
      case PAGE -> Tickets.page(dossier, terms);
      case REFER -> refer(dossier, terms);
      case REFUSE -> refuse(dossier, terms);
    };
  }

  /** Gives a rung of the ladder; one that the article does not have counts as given. */
  private static Decision rung(Dossier dossier, Case.Want want, Terms terms, Rung rung) {
    var draft = dossier.draft();
    var slug = dossier.topic().article();
    var given = dossier.with(dossier.problem().given(rung, draft.event.at()));
    if (slug.isEmpty()) {
      return Rulings.judge(given, want);
    }
    var lookup = new Lookup.Article(slug.get(), draft.header.locale());
    var article = draft.answers.to(lookup);
    if (article.isEmpty()) {
      return new Decision.Needs(lookup);
    }
    if (!(article.get() instanceof Found.ArticleText text) || !text.parts().containsKey(rung)) {
      draft.because("ladder.empty", slug.get() + " has nothing to " + Wording.of(rung));
      return want == Case.Want.ANSWER
          ? Articles.show(draft, slug.get())
          : Rulings.judge(given, want);
    }
    if (terms.verdict().scope() == Verdict.Scope.GOODWILL) {
      draft.say(terms.cost(), List.of());
    }
    return Articles.show(draft, slug.get(), rung, Optional.of(dossier.issue()));
  }

  /** Finds out where the fault lies: by the guided flow if there is one, else by a person. */
  private static Decision investigate(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    var flow = dossier.topic().flow().filter(slug -> draft.playbook.flow(slug).isPresent());
    if (flow.isPresent() && !dossier.problem().investigated()) {
      draft.say(Phrase.DECISION_INVESTIGATE);
      return FlowTalk.start(draft, new Activity.Idle(), flow.get());
    }
    return Rulings.describe(dossier, Case.Want.FIX)
        .orElseGet(() -> Tickets.open(dossier, terms, Phrase.TICKET_INVESTIGATE));
  }

  private static Decision identify(Dossier dossier, Case.Want want, Terms terms) {
    var draft = dossier.draft();
    var choices = new ArrayList<Choice>(Ways.ofStrangers(draft, dossier.issue()));
    choices.add(terms.why());
    var blocks = new ArrayList<Block>(notUnderstood(draft));
    blocks.addAll(draft.words(Phrase.DECISION_IDENTIFY, Map.of()));
    draft.say(blocks, choices);
    return draft.bot(at(draft, want, new Activity.Wanting(dossier.issue(), want)));
  }

  /** Whoever was not understood three times is told so before what is possible now. */
  private static List<Block> notUnderstood(Draft draft) {
    return draft.personWanted() == Handoff.Cause.NOT_UNDERSTOOD
        ? draft.words(Phrase.NOT_UNDERSTOOD_ENOUGH, Map.of())
        : List.of();
  }

  /** Asking for a person is beside what was going on; wanting something put right is not. */
  private static Activity at(Draft draft, Case.Want want, Activity next) {
    return want == Case.Want.LIVE_CHAT ? draft.flowOr(next) : next;
  }

  private static Question missing(Dossier dossier, Verdict verdict) {
    var told = dossier.problem().told().details();
    var wanted = verdict.missing().getFirst();
    if (!told.containsKey(wanted)) {
      return new Question.WhatExactly(wanted);
    }
    // The customer has none of it: what serves instead is asked for, one after the other.
    var instead =
        dossier.draft().support().policy().details().stream()
            .filter(detail -> detail.detail() == wanted)
            .flatMap(detail -> detail.instead().stream())
            .flatMap(details -> details.stream().sorted())
            .filter(detail -> told.getOrDefault(detail, "").isBlank())
            .findFirst();
    return new Question.WhatExactly(instead.orElse(wanted));
  }

  private static Decision live(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    var blocks = new ArrayList<Block>(terms.cost());
    if (terms.verdict().reasons().stream().anyMatch(r -> windowClause(draft, r.clause()))) {
      Countdown.lastDay(draft, dossier.standing())
          .ifPresent(
              last ->
                  blocks.addAll(
                      draft.words(Phrase.LIVE_OPEN, Map.of("date", terms.moments().day(last)))));
    }
    return Handoffs.line(draft, draft.personWanted(), blocks, List.of(terms.why()));
  }

  /** A ticket that somebody who wanted a person gets, or the one that the problem needs. */
  private static Decision ticket(Dossier dossier, Case.Want want, Terms terms) {
    return Rulings.describe(dossier, want)
        .orElseGet(
            () ->
                want == Case.Want.LIVE_CHAT
                    ? Tickets.open(dossier, terms, Phrase.TICKET_INSTEAD_OF_LIVE)
                    : Tickets.open(dossier, terms, Phrase.TICKET_OPENED));
  }

  /** Real-time help is closed: since when, and the ways that are open. */
  private static Decision choose(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    var last = Countdown.lastDay(draft, dossier.standing());
    var blocks = new ArrayList<Block>(notUnderstood(draft));
    blocks.addAll(
        last.map(
                day ->
                    draft.words(
                        Phrase.LIVE_CLOSED_SINCE,
                        Map.of("date", terms.moments().day(day.plusDays(1)))))
            .orElseGet(() -> draft.words(Phrase.LIVE_CLOSED, Map.of())));
    return Ways.offer(dossier, blocks, terms);
  }

  private static Decision refer(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    if (terms.verdict().team() == Verdict.Team.ADMINISTRATOR) {
      draft.say(Phrase.REFER_ADMINISTRATOR, terms.why(), Commands.menuChoice(draft));
      return draft.bot(new Activity.Idle());
    }
    return Rulings.describe(dossier, Case.Want.FIX)
        .orElseGet(() -> Tickets.open(dossier, terms, Phrase.TICKET_REFERRED));
  }

  private static Decision refuse(Dossier dossier, Terms terms) {
    var draft = dossier.draft();
    var phrase =
        terms.verdict().scope() == Verdict.Scope.NOT_OFFERED
            ? Phrase.REFUSE_NOT_OFFERED
            : Phrase.REFUSE_NOT_ALLOWED;
    draft.say(
        phrase,
        Map.of(),
        terms.why(),
        draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)),
        Commands.menuChoice(draft));
    return draft.bot(new Activity.Idle());
  }

  private static boolean windowClause(Draft draft, String clause) {
    return draft.support().policy().window().isPresent() && !clause.startsWith("FL-");
  }
}
