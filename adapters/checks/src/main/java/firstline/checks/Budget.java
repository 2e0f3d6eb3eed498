package firstline.checks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** How many checks each of those who ask may ask for: so many in any hour. */
final class Budget<K> {
  private static final Duration SPAN = Duration.ofHours(1);
  private static final int ASKERS = 20_000;

  private final int most;
  private final InstantSource clock;
  private final Cache<K, List<Instant>> used;

  Budget(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
    this.used = Caffeine.newBuilder().maximumSize(ASKERS).expireAfterWrite(SPAN).build();
  }

  /** Takes one check from somebody's budget; false if nothing is left. */
  boolean take(K asker) {
    var now = clock.instant();
    var taken = new boolean[1];
    used.asMap()
        .compute(
            asker,
            (id, before) -> {
              var recent =
                  before == null
                      ? List.<Instant>of()
                      : before.stream().filter(at -> at.plus(SPAN).isAfter(now)).toList();
              taken[0] = recent.size() < most;
              return taken[0] ? Stream.concat(recent.stream(), Stream.of(now)).toList() : recent;
            });
    return taken[0];
  }
}
