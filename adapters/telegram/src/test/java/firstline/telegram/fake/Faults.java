package firstline.telegram.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to go wrong, in the order in which it was asked for. */
public final class Faults {
  private static final class Planned {
    final String method;
    final Optional<Long> chat;
    final Fault fault;
    int spared;

    Planned(String method, Optional<Long> chat, int spared, Fault fault) {
      this.method = method.toLowerCase(Locale.ROOT);
      this.chat = chat;
      this.spared = spared;
      this.fault = fault;
    }
  }

  private final List<Planned> planned = new ArrayList<>();

  Faults() {}

  /** Lets the next call of a method go wrong. */
  public void next(String method, Fault fault) {
    plan(new Planned(method, Optional.empty(), 0, fault));
  }

  /** Lets the next call of a method to a chat go wrong. */
  public void next(String method, long chat, Fault fault) {
    plan(new Planned(method, Optional.of(chat), 0, fault));
  }

  /** Lets a call of a method go wrong after so many that do not. */
  public void after(int spared, String method, Fault fault) {
    plan(new Planned(method, Optional.empty(), spared, fault));
  }

  /** Lets the next few calls of a method go wrong. */
  public void next(String method, Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      next(method, fault);
    }
  }

  private synchronized void plan(Planned plan) {
    planned.add(plan);
  }

  synchronized Optional<Fault> next(String method, long chat) {
    var hit =
        planned.stream()
            .filter(plan -> plan.method.equals(method))
            .filter(plan -> plan.chat.map(id -> id == chat).orElse(true))
            .filter(plan -> plan.spared-- <= 0)
            .findFirst();
    hit.ifPresent(planned::remove);
    return hit.map(plan -> plan.fault);
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    planned.clear();
  }
}
