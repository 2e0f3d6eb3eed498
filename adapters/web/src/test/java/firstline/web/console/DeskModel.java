package firstline.web.console;

import firstline.core.port.Drafting;
import firstline.core.proposal.Proposal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/** A model for a desk's tests: it is there once something is set, and writes when it is told to. */
final class DeskModel implements Drafting, Executor {
  private final Deque<Outcome> outcomes = new ArrayDeque<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  final List<Talk> asked = new ArrayList<>();
  private boolean set;

  /** It is set, and comes to this next. */
  synchronized void next(Outcome outcome) {
    set = true;
    outcomes.add(outcome);
  }

  /** Writes what it was asked for, first asked first. */
  void write() {
    var next = taken();
    while (next != null) {
      next.run();
      next = taken();
    }
  }

  private synchronized Runnable taken() {
    return waiting.poll();
  }

  @Override
  public synchronized boolean isSet() {
    return set;
  }

  @Override
  public synchronized Outcome draft(Proposal.Kind kind, Talk talk) {
    asked.add(talk);
    return outcomes.remove();
  }

  @Override
  public synchronized void execute(Runnable command) {
    waiting.add(command);
  }
}
