package firstline.core.conversation;

import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.policy.Reason;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a decision means for the customer, in words: what it costs, what is promised, and why. */
record Terms(Draft draft, Verdict verdict) {

  /** Who carries it; nothing while that is not settled, or where a quote says it. */
  List<Block> cost() {
    return switch (verdict.scope()) {
      case INCLUDED -> draft.words(Phrase.SCOPE_INCLUDED, Map.of());
      case GOODWILL -> draft.words(Phrase.SCOPE_GOODWILL, Map.of());
      case PLAN ->
          draft.words(
              Phrase.SCOPE_PLAN,
              Map.of("minutes", verdict.price().map(price -> price.planMinutes()).orElse(0)));
      case CHARGEABLE ->
          verdict.price().filter(price -> price.total().isZero()).isPresent()
              ? draft.words(
                  Phrase.SCOPE_TOKENS, Map.of("tokens", verdict.price().orElseThrow().tokens()))
              : List.of();
      case NOT_OFFERED, UNKNOWN -> List.of();
    };
  }

  /** Until when it is answered and solved, where that is promised. */
  List<Block> promise() {
    var blocks = new ArrayList<Block>();
    verdict
        .respondBy()
        .ifPresent(by -> blocks.addAll(draft.words(Phrase.TICKET_RESPOND, until(by))));
    verdict
        .resolveBy()
        .ifPresent(by -> blocks.addAll(draft.words(Phrase.TICKET_RESOLVE, until(by))));
    return blocks;
  }

  /** One kind of request with its price and its promise, for a choice between several. */
  List<Block> kind(Urgency kind) {
    var moments = moments();
    return draft.words(
        Phrase.ASK_URGENCY_KIND,
        Map.of(
            "kind",
            kind(draft, kind),
            "price",
            price(),
            "promise",
            verdict
                .respondBy()
                .map(by -> draft.label("promise.by", Map.of("time", moments.time(by.toInstant()))))
                .orElseGet(() -> draft.label("promise.none", Map.of()))));
  }

  private String price() {
    var price = verdict.price();
    if (price.isEmpty() || price.get().total().isZero() && price.get().tokens() == 0) {
      return draft.label("price.free", Map.of());
    }
    return price.get().total().isZero()
        ? draft.label("price.tokens", Map.of("tokens", price.get().tokens()))
        : price.get().total().toString();
  }

  static String kind(Draft draft, Urgency kind) {
    return draft.label("urgency." + Wording.of(kind), Map.of());
  }

  static String team(Draft draft, Verdict.Team team) {
    return draft.label("team." + Wording.of(team), Map.of());
  }

  /** The button that tells the clauses behind the decision. */
  Choice why() {
    return draft.choice(
        Label.WHY, new Action.ExplainWhy(verdict.reasons().stream().map(Reason::clause).toList()));
  }

  /** Tells each clause in the policy's own words; one that is gone is left out. */
  static Decision explain(Draft draft, Activity activity, Action.ExplainWhy why) {
    var clauses = draft.support().policy().clauses();
    var blocks = new ArrayList<Block>(draft.words(Phrase.WHY, Map.of()));
    for (var id : why.clauses()) {
      var clause = clauses.get(id);
      if (clause != null) {
        blocks.addAll(draft.words(Phrase.WHY_CLAUSE, Map.of("clause", id, "text", clause.text())));
      }
    }
    draft.because("why", String.join(", ", why.clauses()));
    draft.say(blocks, List.of(Commands.menuChoice(draft)));
    return draft.bot(activity);
  }

  /** Leaves the decision in the transcript: what, who carries it, and by which clauses. */
  void record(String want) {
    var clauses = verdict.reasons().stream().map(Reason::clause).collect(Collectors.joining(", "));
    draft.because(
        "policy." + Wording.of(verdict.action()),
        "%s: %s, %s by %s (%s version %s)"
            .formatted(
                want,
                Wording.of(verdict.scope()),
                Wording.of(verdict.team()),
                clauses,
                verdict.policy(),
                verdict.version()));
  }

  Moments moments() {
    return moments(draft);
  }

  static Moments moments(Draft draft) {
    return new Moments(draft.header.locale(), draft.support().policy().zone());
  }

  private Map<String, String> until(OffsetDateTime by) {
    return Map.of("time", moments().time(by.toInstant()));
  }

  /** A plan's name as people write it: {@code total-care} is Total Care. */
  static String plan(String name) {
    return java.util.Arrays.stream(name.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
