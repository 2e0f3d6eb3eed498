package firstline.core.conversation;

import firstline.core.customer.Service;
import firstline.core.customer.ServiceId;
import firstline.core.followup.Circumstance;
import firstline.core.followup.Told;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Form;
import firstline.core.policy.Case;
import firstline.core.policy.Detail;
import firstline.core.policy.Urgency;
import firstline.core.policy.Wording;
import firstline.core.understanding.Reply;
import firstline.core.understanding.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what a decision turns on, and takes the answers. */
final class Questions {
  private static final int MOST_ACCOUNTS = 100_000;

  private Questions() {}

  static Decision ask(Dossier dossier, Case.Want want, Question question) {
    return ask(dossier, want, question, Optional.empty());
  }

  /** Asks, and goes on with the way that the customer has taken. */
  static Decision ask(Dossier dossier, Case.Want want, Question question, Optional<String> taken) {
    var draft = dossier.draft();
    draft.header.understood();
    draft.because("policy.asks", question.subject());
    var form =
        question instanceof Question.WhatExactly(var detail)
            ? Asking.details(dossier, want, detail)
            : Optional.<Form>empty();
    draft.say(words(dossier, want, question), choices(dossier, question), form);
    return draft.bot(new Activity.Asked(dossier.issue(), want, question, taken));
  }

  private static List<Block> words(Dossier dossier, Case.Want want, Question question) {
    var draft = dossier.draft();
    return switch (question) {
      case Question.WhichService _ -> draft.words(Phrase.ASK_SERVICE, Map.of());
      case Question.HowManyAccounts _ -> draft.words(Phrase.ASK_ACCOUNTS, Map.of());
      case Question.IsItSo(var circumstance) -> draft.words(phrase(circumstance), Map.of());
      case Question.WhatExactly(var detail) -> draft.words(phrase(detail), Map.of());
      case Question.HowUrgent(var kinds) -> {
        var blocks = new ArrayList<Block>(draft.words(Phrase.ASK_URGENCY, Map.of()));
        for (var kind : kinds) {
          var verdict = dossier.decide(want, Unknowns.as(dossier.problem(), kind));
          blocks.addAll(new Terms(draft, verdict).kind(kind));
        }
        yield blocks;
      }
    };
  }

  private static Phrase phrase(Circumstance circumstance) {
    return switch (circumstance) {
      case MISSION_CRITICAL -> Phrase.ASK_MISSION_CRITICAL;
      case DOWN_NOW -> Phrase.ASK_DOWN_NOW;
      case TESTED_ELSEWHERE -> Phrase.ASK_TESTED_ELSEWHERE;
    };
  }

  /** What asks for a detail. */
  static Phrase phrase(Detail detail) {
    return switch (detail) {
      case ERROR_MESSAGE -> Phrase.ASK_ERROR_MESSAGE;
      case DESCRIPTION -> Phrase.ASK_DESCRIPTION;
      case TIME -> Phrase.ASK_TIME;
      case ACTIVITY -> Phrase.ASK_ACTIVITY;
      case SCREENSHOT -> Phrase.ASK_SCREENSHOT;
    };
  }

  private static List<Choice> choices(Dossier dossier, Question question) {
    var draft = dossier.draft();
    var choices = new ArrayList<Choice>();
    for (var value : values(question)) {
      choices.add(
          new Choice.Press(
              shown(dossier, question, value),
              new Action.Tell(dossier.issue(), question.subject(), value)));
    }
    if (choices.size() < 4) {
      choices.add(draft.choice(Label.PERSON, new Action.Go(Escape.PERSON)));
    }
    return choices;
  }

  /** The values that can be pressed. */
  private static List<String> values(Question question) {
    return switch (question) {
      case Question.WhichService(var services) -> services.stream().map(ServiceId::value).toList();
      case Question.HowUrgent(var kinds) -> kinds.stream().map(Wording::of).toList();
      case Question.IsItSo _ -> List.of("yes", "no");
      case Question.WhatExactly(var detail) ->
          detail == Detail.ERROR_MESSAGE ? List.of("none") : List.of();
      case Question.HowManyAccounts _ -> List.of();
    };
  }

  private static String shown(Dossier dossier, Question question, String value) {
    var draft = dossier.draft();
    return switch (question) {
      case Question.WhichService _ -> service(dossier, value);
      case Question.HowUrgent _ -> draft.label("urgency." + value, Map.of());
      case Question.IsItSo _ -> draft.label(value, Map.of());
      case Question.WhatExactly _ -> draft.label(Label.NO_ERROR_MESSAGE);
      case Question.HowManyAccounts _ -> value;
    };
  }

  private static String service(Dossier dossier, String id) {
    return dossier.standing().customer().stream()
        .flatMap(customer -> customer.services().stream())
        .filter(service -> service.id().value().equals(id))
        .findFirst()
        .map(service -> id + " (" + platform(dossier.draft(), service) + ")")
        .orElse(id);
  }

  private static String platform(Draft draft, Service service) {
    return draft.label("platform." + Wording.of(service.platform()), Map.of());
  }

  static Decision typed(Draft draft, Activity.Asked asked, String text) {
    return Dossier.open(draft, asked.issue())
        .map(
            dossier ->
                read(dossier, asked.question(), text)
                    .map(value -> taken(dossier, asked, value))
                    .orElseGet(
                        () ->
                            Hearing.misunderstood(
                                draft, asked, Optional.of(Hint.of(hint(asked.question()))))))
        .orElseGet(draft::needStanding);
  }

  static Decision pressed(Draft draft, Activity activity, Action.Tell tell) {
    boolean current =
        activity instanceof Activity.Asked(var issue, _, var question, _)
            && issue.equals(tell.issue())
            && question.subject().equals(tell.subject());
    if (!current) {
      return Rulings.old(draft, activity, tell.issue());
    }
    var asked = (Activity.Asked) activity;
    return Dossier.open(draft, tell.issue())
        .map(dossier -> taken(dossier, asked, tell.value()))
        .orElseGet(draft::needStanding);
  }

  private static Optional<String> read(Dossier dossier, Question question, String text) {
    var draft = dossier.draft();
    return switch (question) {
      case Question.WhichService _, Question.HowUrgent _ -> {
        var values = values(question);
        var labels = values.stream().map(value -> shown(dossier, question, value)).toList();
        yield Typed.choice(text, labels).map(values::get);
      }
      case Question.HowManyAccounts _ ->
          Typed.number(text, draft.header.locale())
              .filter(count -> count >= 1 && count <= MOST_ACCOUNTS)
              .map(String::valueOf);
      case Question.IsItSo _ ->
          Typed.reply(text, draft.vocabulary()).map(reply -> reply == Reply.YES ? "yes" : "no");
      case Question.WhatExactly(var detail) ->
          Optional.of(
              detail == Detail.ERROR_MESSAGE
                      && Typed.reply(text, draft.vocabulary())
                          .filter(reply -> reply != Reply.YES)
                          .isPresent()
                  ? "none"
                  : text);
    };
  }

  private static Phrase hint(Question question) {
    return switch (question) {
      case Question.WhichService _, Question.HowUrgent _ -> Phrase.HINT_CHOICE;
      case Question.HowManyAccounts _ -> Phrase.HINT_NUMBER;
      case Question.IsItSo _ -> Phrase.HINT_YES_NO;
      case Question.WhatExactly _ -> Phrase.HINT_TEXT;
    };
  }

  private static Decision taken(Dossier dossier, Activity.Asked asked, String value) {
    var draft = dossier.draft();
    var question = asked.question();
    draft.header.understood();
    draft.because("policy.told", question.subject() + " = " + value);
    var problem = dossier.problem();
    var told = problem.told();
    var next =
        switch (question) {
          case Question.WhichService _ -> problem.on(new ServiceId(value));
          case Question.HowManyAccounts _ ->
              problem.telling(told.accounts(Integer.parseInt(value)));
          case Question.IsItSo(var circumstance) ->
              problem.telling(told.circumstance(circumstance, value.equals("yes")));
          case Question.HowUrgent _ ->
              problem.telling(
                  told.urgency(Wording.parse(Urgency.class, value).orElse(Urgency.STANDARD)));
          case Question.WhatExactly(var detail) -> problem.telling(detailed(told, detail, value));
        };
    var changed = dossier.with(next);
    return asked.taken().isPresent()
        ? Ways.taken(changed, asked, asked.taken().get())
        : Rulings.judge(changed, asked.want());
  }

  private static Told detailed(Told told, Detail detail, String value) {
    boolean none = detail == Detail.ERROR_MESSAGE && value.equals("none");
    return told.detail(detail, none ? "" : value);
  }
}
