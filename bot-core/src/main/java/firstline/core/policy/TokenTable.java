package firstline.core.policy;

import firstline.core.customer.Platform;
import java.util.Map;
import java.util.Optional;

/** How many tokens a request takes, by its kind and the platform it is about. */
public record TokenTable(Map<Urgency, Row> kinds) {
  /** No kind takes any. */
  public static final TokenTable NONE = new TokenTable(Map.of());

  public TokenTable {
    kinds = Map.copyOf(kinds);
  }

  /** Tokens by platform. */
  public record Row(Map<Platform, Integer> byPlatform, int otherwise) {
    public Row {
      byPlatform = Map.copyOf(byPlatform);
    }
  }

  /** The tokens for a request; none for a kind that is not in the table. */
  int needed(Urgency kind, Optional<Platform> platform) {
    var row = kinds.get(kind);
    if (row == null) {
      return 0;
    }
    return platform
        .map(p -> row.byPlatform().getOrDefault(p, row.otherwise()))
        .orElse(row.otherwise());
  }
}
