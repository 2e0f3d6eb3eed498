package firstline.web.policy;

import firstline.core.policy.Reason;
import firstline.core.policy.Verdict;
import firstline.core.policy.Wording;
import firstline.core.quote.Price;
import firstline.web.policy.AnswerView.Fact;
import firstline.web.policy.AnswerView.LineView;
import firstline.web.policy.AnswerView.Marked;
import firstline.web.policy.AnswerView.PriceView;
import firstline.web.policy.AnswerView.ReasonView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a decision into words, marked where the decision beside it differs. */
final class AnswerViews {
  private static final String NONE = "none";

  private final Verdict verdict;
  private final Optional<Verdict> beside;

  private AnswerViews(Verdict verdict, Optional<Verdict> beside) {
    this.verdict = verdict;
    this.beside = beside;
  }

  static AnswerView of(Answers.Answer.Decided decided, Optional<Verdict> beside) {
    return new AnswerViews(decided.verdict(), beside).view(decided.leftOut());
  }

  private AnswerView view(List<String> leftOut) {
    return new AnswerView(
        verdict.policy(),
        verdict.version(),
        When.words(verdict.at()),
        marked(v -> VerdictWords.of(v.action())),
        marked(v -> VerdictWords.of(v.scope())),
        VerdictWords.tone(verdict.scope()),
        facts(),
        verdict.price().map(this::price),
        verdict.reasons().stream().map(this::reason).toList(),
        leftOut);
  }

  private List<Fact> facts() {
    return Stream.of(
            fact("Team", v -> VerdictWords.sentence(Wording.of(v.team()))),
            fact("Urgency", v -> VerdictWords.sentence(Wording.of(v.urgency()))),
            fact("The customer may choose", v -> words(v.options(), VerdictWords::of)),
            fact(
                "Still to be told",
                v -> words(v.missing(), detail -> VerdictWords.sentence(Wording.of(detail)))),
            fact("Answer by", v -> time(v.respondBy())),
            fact("Solved by", v -> time(v.resolveBy())))
        .filter(fact -> !fact.value().words().equals(NONE) || fact.value().differs())
        .toList();
  }

  private Fact fact(String label, Function<Verdict, String> words) {
    return new Fact(label, marked(words));
  }

  private Marked marked(Function<Verdict, String> words) {
    var own = words.apply(verdict);
    return new Marked(own, beside.map(other -> !words.apply(other).equals(own)).orElse(false));
  }

  private PriceView price(Price price) {
    return new PriceView(
        marked(v -> v.price().map(AnswerViews::total).orElse(NONE)),
        price.example(),
        price.lines().stream().map(AnswerViews::line).toList());
  }

  /** All that is taken from the customer: money, tokens, minutes of a plan. */
  private static String total(Price price) {
    var parts =
        Stream.of(
                price.total().isZero() ? "" : price.total().toString(),
                price.tokens() == 0 ? "" : price.tokens() + " tokens",
                price.planMinutes() == 0 ? "" : price.planMinutes() + " minutes of the plan")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" and "));
    return parts.isEmpty() ? "free" : parts;
  }

  private static LineView line(Price.Line line) {
    return new LineView(
        line.label(),
        line.minutes() == 0 ? "" : line.minutes() + " min",
        line.rate().toString(),
        line.amount().toString());
  }

  /** Clauses of two policies have nothing in common; those of two versions do. */
  private ReasonView reason(Reason reason) {
    boolean differs =
        beside
            .filter(other -> Objects.equals(other.policy(), verdict.policy()))
            .map(other -> !other.reasons().contains(reason))
            .orElse(false);
    return new ReasonView(reason.clause(), reason.text(), differs);
  }

  private static <T> String words(List<T> items, Function<T, String> words) {
    return items.isEmpty() ? NONE : items.stream().map(words).collect(Collectors.joining(" · "));
  }

  private static String time(Optional<OffsetDateTime> time) {
    return time.map(When::words).orElse(NONE);
  }
}
