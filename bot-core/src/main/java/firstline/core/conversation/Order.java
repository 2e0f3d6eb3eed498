package firstline.core.conversation;

import firstline.core.catalog.QuoteNumber;
import firstline.core.followup.Quote;
import firstline.core.policy.Reason;
import firstline.core.policy.Urgency;
import firstline.core.policy.Verdict;
import firstline.core.quote.Price;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** On what terms work is done: those of a decision, or those of a quote that was accepted. */
record Order(
    Verdict.Team team,
    Urgency urgency,
    Verdict.Scope scope,
    Optional<Price> price,
    Optional<QuoteNumber> quote,
    Optional<Instant> respondBy,
    Optional<Instant> resolveBy,
    List<String> clauses,
    String policyVersion) {

  static Order of(Verdict verdict) {
    return new Order(
        verdict.team(),
        verdict.urgency(),
        verdict.scope(),
        verdict.price(),
        Optional.empty(),
        verdict.respondBy().map(OffsetDateTime::toInstant),
        verdict.resolveBy().map(OffsetDateTime::toInstant),
        verdict.reasons().stream().map(Reason::clause).toList(),
        verdict.version());
  }

  static Order of(Quote quote) {
    return new Order(
        quote.team(),
        quote.urgency(),
        Verdict.Scope.CHARGEABLE,
        Optional.of(quote.price()),
        Optional.of(quote.number()),
        Optional.empty(),
        Optional.empty(),
        quote.clauses(),
        quote.policyVersion());
  }

  /** The same work at no cost, by the word of staff. */
  Order free() {
    return new Order(
        team,
        urgency,
        Verdict.Scope.INCLUDED,
        Optional.empty(),
        Optional.empty(),
        respondBy,
        resolveBy,
        clauses,
        policyVersion);
  }
}
