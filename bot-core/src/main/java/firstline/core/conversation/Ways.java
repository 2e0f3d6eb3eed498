package firstline.core.conversation;

import firstline.core.catalog.IssueType;
import firstline.core.desk.Handoff;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.policy.Case;
import firstline.core.policy.Option;
import firstline.core.policy.SupportPlan;
import firstline.core.policy.Verdict;
import firstline.core.understanding.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways on that a decision leaves open: as buttons, as typed words, and taken. */
final class Ways {
  private static final String PLAN = "plan:";

  private Ways() {}

  /** Offers what the decision lists, and the reasons behind it. */
  static Decision offer(Dossier dossier, List<Block> blocks, Terms terms) {
    var draft = dossier.draft();
    var choices = new ArrayList<Choice>();
    for (var option : terms.verdict().options()) {
      choices.add(take(dossier, option.word()));
    }
    choices.add(terms.why());
    draft.say(blocks, choices);
    return draft.bot(draft.flowOr(offering(choices)));
  }

  /** What can be pressed can be said. */
  static Activity.Offering offering(List<Choice> choices) {
    var ways = new ArrayList<Activity.Offering.Way>();
    for (var choice : choices) {
      if (choice instanceof Choice.Press(var label, var action)) {
        ways.add(new Activity.Offering.Way(label, action));
      }
    }
    return new Activity.Offering(ways);
  }

  static Choice take(Dossier dossier, String option) {
    return take(dossier.draft(), dossier.issue(), option);
  }

  private static Choice take(Draft draft, IssueType issue, String option) {
    var label =
        option.startsWith(PLAN)
            ? draft.label("option.plan", Map.of("plan", Terms.plan(option.substring(5))))
            : draft.label("option." + option, Map.of());
    return new Choice.Press(label, new Action.Take(issue, option));
  }

  /** What is open to whoever is not identified. */
  static List<Choice> ofStrangers(Draft draft, IssueType issue) {
    var choices = new ArrayList<Choice>(identify(draft));
    choices.add(take(draft, issue, "email"));
    choices.add(take(draft, issue, "sales"));
    return choices;
  }

  /** The button that lets us know who it is. */
  static List<Choice> identify(Draft draft) {
    return List.of(draft.choice(Label.IDENTIFY, new Action.Identify()));
  }

  static Decision typed(Draft draft, Activity.Wanting wanting, String text) {
    var open = offering(ofStrangers(draft, wanting.issue()));
    return typed(draft, wanting, open, text);
  }

  static Decision typed(Draft draft, Activity.Offering offering, String text) {
    return typed(draft, offering, offering, text);
  }

  private static Decision typed(
      Draft draft, Activity now, Activity.Offering offering, String text) {
    var labels = offering.ways().stream().map(Activity.Offering.Way::label).toList();
    return Typed.choice(text, labels)
        .map(place -> offering.ways().get(place))
        .map(
            way -> {
              draft.because("choice.typed", way.label());
              return Presses.act(draft, now, way.action());
            })
        .orElseGet(() -> Hearing.open(draft, text));
  }

  /** Takes a way, if it is still open. */
  static Decision taken(Draft draft, Activity activity, Action.Take take) {
    return Dossier.open(draft, take.issue())
        .map(dossier -> taken(dossier, activity, take.option()))
        .orElseGet(draft::needStanding);
  }

  static Decision taken(Dossier dossier, Activity activity, String option) {
    var draft = dossier.draft();
    draft.because("option.taken", option);
    draft.header.understood();
    return switch (option) {
      case "email" -> email(draft, activity);
      case "sales" -> Handoffs.request(draft, new Activity.Idle(), Handoff.Cause.SALES);
      default -> {
        var live = dossier.decide(Case.Want.LIVE_CHAT);
        yield isOpen(live, option)
            ? granted(dossier, new Terms(draft, live), option)
            : offeredWithQuote(dossier, activity, option);
      }
    };
  }

  private static Decision offeredWithQuote(Dossier dossier, Activity activity, String option) {
    var draft = dossier.draft();
    var fix = dossier.decide(Case.Want.FIX);
    return isOpen(fix, option)
        ? granted(dossier, new Terms(draft, fix), option)
        : Rulings.old(draft, activity, dossier.issue());
  }

  private static boolean isOpen(Verdict verdict, String option) {
    return verdict.options().stream().map(Option::word).anyMatch(option::equals);
  }

  private static Decision granted(Dossier dossier, Terms terms, String option) {
    if (option.startsWith(PLAN)) {
      return plan(dossier, option.substring(PLAN.length()));
    }
    return switch (option) {
      case "ticket" ->
          Rulings.describe(dossier, Case.Want.LIVE_CHAT, Optional.of(option))
              .orElseGet(() -> Tickets.open(dossier, terms, Phrase.TICKET_OPENED));
      case "schedule" -> Bookings.ask(dossier.draft(), dossier.issue(), terms.verdict().team());
      case "quote" -> Quotes.make(dossier, terms);
      default -> throw new IllegalArgumentException("Nothing is done for '" + option + "'");
    };
  }

  private static Decision email(Draft draft, Activity activity) {
    var address = draft.playbook.facts().getOrDefault("provider.supportEmail", "");
    draft.say(Phrase.OPTION_EMAIL, Map.of("email", address), Commands.menuChoice(draft));
    return draft.bot(activity);
  }

  /** What a plan is, in the policy's words; sales take it from there. */
  private static Decision plan(Dossier dossier, String name) {
    var draft = dossier.draft();
    var words =
        draft
            .support()
            .policy()
            .plans()
            .named(name)
            .map(SupportPlan::because)
            .orElse(List.of())
            .stream()
            .map(clause -> clause.text())
            .collect(Collectors.joining(" "));
    draft.say(
        draft.words(Phrase.OPTION_PLAN, Map.of("plan", Terms.plan(name), "words", words)),
        List.of(
            new Choice.Press(
                draft.label(Label.ASK_SALES), new Action.Take(dossier.issue(), "sales")),
            Commands.menuChoice(draft)));
    return draft.bot(new Activity.Idle());
  }
}
