package firstline.core.conversation;

import firstline.core.catalog.TicketNumber;
import firstline.core.flow.AnswerKind;
import firstline.core.flow.Flow;
import firstline.core.flow.FlowRun;
import firstline.core.flow.Step;
import firstline.core.message.Form;
import firstline.core.message.Form.Field;
import firstline.core.message.Message;
import firstline.core.policy.Case;
import firstline.core.policy.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the question that stands open, and puts those that are typed into forms. */
final class Asking {
  static final String ACCOUNT = "login.account";
  static final String CODE = "login.code";

  private Asking() {}

  /** The key of the question that stands open; empty if none does that is typed. */
  static Optional<String> key(Conversation conversation) {
    return conversation instanceof Conversation.WithBot(_, var activity)
        ? key(activity)
        : Optional.empty();
  }

  private static Optional<String> key(Activity activity) {
    return switch (activity) {
      case Activity.InFlow(var run) when !run.waits() -> Optional.of(key(run, run.step()));
      case Activity.Asked(_, _, var question, _) -> Optional.of(key(question));
      case Activity.Identifying(var step, _) ->
          Optional.of(
              switch (step) {
                case ACCOUNT -> ACCOUNT;
                case CODE -> CODE;
              });
      case Activity.Adding(var ticket) -> Optional.of(key(ticket));
      case Activity.InFlow _,
          Activity.Idle _,
          Activity.Reading _,
          Activity.Choosing _,
          Activity.Proposing _,
          Activity.Wanting _,
          Activity.Offering _,
          Activity.Wishing _,
          Activity.Inquiring _ ->
          Optional.empty();
    };
  }

  private static String key(FlowRun run, String step) {
    return "flow." + run.flow() + "." + step;
  }

  private static String key(Question question) {
    return "case." + question.subject();
  }

  /** A form for a question and those that follow it whatever the answers; none for one alone. */
  static Optional<Form> inFlow(Draft draft, Flow flow, FlowRun run, Step.Ask first) {
    var fields = new ArrayList<Field>();
    var words = new FlowWords(draft);
    Optional<Step.Ask> next = Optional.of(first).filter(Asking::isTyped);
    while (next.isPresent() && fields.size() < Form.MOST) {
      var ask = next.get();
      var question = new Message(words.of(flow, run, ask.id()), List.of()).plain();
      fields.add(new Field(key(run, ask.id()), question, ask.kind() == AnswerKind.TEXT));
      next =
          flow.step(ask.next()) instanceof Step.Ask following
                  && isTyped(following)
                  && Subjects.known(draft, run, following).isEmpty()
                  && fields.stream().noneMatch(f -> f.key().equals(key(run, following.id())))
              ? Optional.of(following)
              : Optional.empty();
    }
    return fields.size() < 2 ? Optional.empty() : Optional.of(form(draft, fields));
  }

  /** The form that the question of a flow stands in, for whoever is told what it takes. */
  static Optional<Form> again(Draft draft, Activity activity) {
    return activity instanceof Activity.InFlow(var run)
        ? FlowTalk.question(draft, run)
            .flatMap(ask -> inFlow(draft, FlowTalk.flow(draft, run).orElseThrow(), run, ask))
        : Optional.empty();
  }

  private static boolean isTyped(Step.Ask ask) {
    return switch (ask.kind()) {
      case DOMAIN, HOST, EMAIL, NUMBER, TEXT, URL, DATE -> true;
      case YES_NO, CHOICE, SCREENSHOT -> false;
    };
  }

  /** A form for a detail that is wanted, and for the others that are wanted with it. */
  static Optional<Form> details(Dossier dossier, Case.Want want, Detail first) {
    var details = new ArrayList<Detail>();
    details.add(first);
    details.addAll(dossier.decide(want).missing());
    var told = dossier.problem().told().details();
    var fields =
        details.stream()
            .distinct()
            .filter(detail -> detail != Detail.SCREENSHOT && !told.containsKey(detail))
            .limit(Form.MOST)
            .map(detail -> field(dossier.draft(), detail))
            .toList();
    return fields.isEmpty() || first == Detail.SCREENSHOT
        ? Optional.empty()
        : Optional.of(form(dossier.draft(), fields));
  }

  private static Field field(Draft draft, Detail detail) {
    var question = new Message(draft.words(Questions.phrase(detail), Map.of()), List.of()).plain();
    return new Field(key(new Question.WhatExactly(detail)), question, true);
  }

  /** A form of one field. */
  static Optional<Form> alone(Draft draft, String key, Label question, boolean lines) {
    var field = new Field(key, draft.label(question), lines);
    return Optional.of(form(draft, List.of(field)));
  }

  static String key(TicketNumber ticket) {
    return "ticket." + ticket;
  }

  private static Form form(Draft draft, List<Field> fields) {
    return new Form(draft.label(Label.FORM), fields);
  }
}
