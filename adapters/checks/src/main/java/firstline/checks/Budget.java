package firstline.checks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

  /** Takes one check from somebody's budget; if nothing is left, tells how long until there is. */
  Optional<Duration> take(K asker) {
    var now = clock.instant();
    var wait = new AtomicReference<Optional<Duration>>(Optional.empty());
    used.asMap()
        .compute(
            asker,
            (id, before) -> {
              var recent =
                  before == null
                      ? List.<Instant>of()
                      : before.stream().filter(at -> at.plus(SPAN).isAfter(now)).toList();
              if (recent.size() < most) {
                return Stream.concat(recent.stream(), Stream.of(now)).toList();
              }
              wait.set(Optional.of(Duration.between(now, recent.getFirst().plus(SPAN))));
              return recent;
            });
    return wait.get();
  }
}
