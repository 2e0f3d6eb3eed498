package firstline.web.console;

import firstline.core.policy.Wording;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads numbers and states of tickets, quotes and bookings out of addresses. */
final class CasePath {
  private CasePath() {}

  /** The number that {@code {number}} names; what has no such shape is not found. */
  static <N> N number(Context ctx, Function<String, N> kind) {
    try {
      return kind.apply(ctx.pathParam("number"));
    } catch (IllegalArgumentException notANumber) {
      throw new NotFoundResponse();
    }
  }

  /** The state that is asked for; anything else is the first. */
  static <E extends Enum<E>> E status(Context ctx, Class<E> states) {
    return Wording.parse(states, Objects.requireNonNullElse(ctx.queryParam("status"), ""))
        .orElse(states.getEnumConstants()[0]);
  }

  /** The tabs of a list, one for each state. */
  static <E extends Enum<E>> List<CaseTab> tabs(String path, Class<E> states, E current) {
    return Arrays.stream(states.getEnumConstants())
        .map(
            state ->
                new CaseTab(
                    CaseWords.of(state), path + "?status=" + Wording.of(state), state == current))
        .toList();
  }
}
