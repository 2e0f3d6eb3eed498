package firstline.knowledge.policy;

import firstline.core.customer.Platform;
import firstline.core.policy.TokenTable;
import firstline.core.policy.Urgency;
import firstline.core.policy.Wording;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Problems;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads how many tokens a request takes, by kind and platform. */
final class TokenReader {
  private static final int MOST = 10_000;

  private final Problems problems;

  TokenReader(Problems problems) {
    this.problems = problems;
  }

  TokenTable read(FieldReader fields) {
    var rows = new EnumMap<Urgency, TokenTable.Row>(Urgency.class);
    for (var urgency : Urgency.values()) {
      fields
          .fields(Wording.of(urgency))
          .flatMap(this::row)
          .ifPresent(row -> rows.put(urgency, row));
    }
    fields.nothingElse();
    return new TokenTable(rows);
  }

  private Optional<TokenTable.Row> row(FieldReader fields) {
    var otherwise = fields.value("otherwise", Closed.number(0, MOST));
    Map<Platform, Integer> byPlatform = new EnumMap<>(Platform.class);
    for (var platform : Platform.values()) {
      fields
          .optionalValue(Wording.of(platform), Closed.number(0, MOST))
          .map(Located::value)
          .ifPresent(tokens -> byPlatform.put(platform, tokens));
    }
    fields.nothingElse();
    return otherwise.map(tokens -> new TokenTable.Row(byPlatform, tokens.value()));
  }
}
