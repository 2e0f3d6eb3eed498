package firstline.knowledge.answering;

import firstline.core.port.Spending;
import firstline.knowledge.answering.LanguageModel.Failed;
import firstline.knowledge.answering.LanguageModel.Reply;
import firstline.knowledge.answering.LanguageModel.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A model within its limits: time, budget, calls at once, and a rest after failures. */
public final class MeteredModel {
  private static final int AT_ONCE = 4;

  /** How much longer a member of staff waits than a customer. */
  private static final int DRAFT = 3;

  /** What an ordinary question costs, its answer included. */
  private static final int USUAL_COST = 4_000;

  private final LanguageModel model;
  private final ModelSettings.Limits limits;
  private final InstantSource clock;
  private final Circuit circuit = new Circuit();
  private final Budget budget;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ModelFigures figures = new ModelFigures();

  /**
   * @param spending what was used before a start counts after it
   */
  public MeteredModel(
      LanguageModel model, ModelSettings.Limits limits, InstantSource clock, Spending spending) {
    this.model = model;
    this.limits = limits;
    this.clock = clock;
    this.budget = new Budget(limits.tokensADay(), limits.tokensACustomer(), spending);
  }

  public ModelFigures figures() {
    return figures;
  }

  /** Whether it is worth asking for somebody now. */
  public boolean isOpen(String who) {
    var now = clock.instant();
    return circuit.isPassable(now) && budget.has(who, USUAL_COST, now);
  }

  /**
   * Asks on somebody's budget.
   *
   * @param goOn as {@link LanguageModel#ask} takes it
   */
  public Reply ask(String who, Prompt prompt, Predicate<String> goOn) {
    return ask(who, prompt, limits.patience(), goOn);
  }

  /**
   * As {@link #ask(String, Prompt, Predicate)} for staff, who wait longer and read it to the end.
   */
  public Reply draft(String who, Prompt prompt) {
    return ask(who, prompt, limits.patience().multipliedBy(DRAFT), _ -> true);
  }

  private Reply ask(String who, Prompt prompt, Duration patience, Predicate<String> goOn) {
    var now = clock.instant();
    if (!budget.take(who, prompt.cost(), now)) {
      return heldBack("the budget is used up");
    }
    int cost = 0;
    try {
      if (!enter()) {
        return heldBack("too many questions at once");
      }
      try {
        if (!circuit.enter(now)) {
          return heldBack("the model has failed before and is left alone");
        }
        var reply = timed(prompt, patience, goOn);
        cost = reply instanceof Said(_, int tokens) ? tokens : prompt.cost("");
        return reply;
      } finally {
        places.release();
      }
    } finally {
      budget.settle(who, prompt.cost(), cost, clock.instant());
    }
  }

  private Reply heldBack(String why) {
    figures.count(ModelFigures.End.HELD_BACK);
    return new Failed(why);
  }

  private boolean enter() {
    try {
      return places.tryAcquire(limits.patience().toMillis() / 2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the program is stopping");
    }
  }

  private Reply timed(Prompt prompt, Duration patience, Predicate<String> goOn) {
    long begin = System.nanoTime();
    var reply = model.ask(prompt, patience, goOn);
    switch (reply) {
      case Said(_, int tokens) -> {
        circuit.worked();
        figures.called(System.nanoTime() - begin, tokens);
      }
      case Failed _ -> {
        circuit.failed(now());
        figures.called(System.nanoTime() - begin, prompt.cost(""));
        figures.count(ModelFigures.End.FAILED);
      }
    }
    return reply;
  }

  private Instant now() {
    return clock.instant();
  }
}
