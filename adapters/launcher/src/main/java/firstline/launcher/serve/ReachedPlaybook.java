package firstline.launcher.serve;

import firstline.core.conversation.Playbook;
import java.util.Map;
import java.util.function.Supplier;

/** The served playbook, which also knows where a conversation can be continued. */
final class ReachedPlaybook implements Supplier<Playbook> {
  private final Supplier<Playbook> served;
  private final Supplier<Map<String, String>> places;
  private volatile Last last;

  /** What was served last, and what became of it. */
  private record Last(Playbook served, Map<String, String> places, Playbook whole) {}

  /**
   * @param places facts that say where each channel is opened; they may change as channels connect
   */
  ReachedPlaybook(Supplier<Playbook> served, Supplier<Map<String, String>> places) {
    this.served = served;
    this.places = places;
    var first = served.get();
    this.last = new Last(first, Map.of(), first);
  }

  @Override
  public Playbook get() {
    var now = served.get();
    var reached = places.get();
    var before = last;
    if (before.served() == now && before.places().equals(reached)) {
      return before.whole();
    }
    var whole = now.knowing(reached);
    last = new Last(now, reached, whole);
    return whole;
  }
}
