package firstline.core.conversation;

/**
 * The one place where a conversation goes on with what it was at before somebody had to be
 * recognised: after a link, a code or a word of staff, and also when the customer would rather not.
 * Whoever is recognised is in the draft by now. An activity that asks something asks it again here.
 */
final class Resuming {
  private Resuming() {}

  static Decision goOn(Draft draft, Activity paused) {
    return switch (paused) {
      case Activity.InFlow(var run) when !run.waits() ->
          FlowTalk.askAgain(draft, run, Phrase.FLOW_RESUME);
      case Activity.Identifying(_, var earlier) -> goOn(draft, earlier);
      case Activity.Idle _,
          Activity.Reading _,
          Activity.Choosing _,
          Activity.Inquiring _,
          Activity.Proposing _,
          Activity.InFlow _,
          Activity.Offering _,
          Activity.Adding _,
          Activity.Wishing _ ->
          draft.bot(paused);
      case Activity.Wanting wanting -> Rulings.resume(draft, wanting);
      case Activity.Asked(var issue, var want, _, _) ->
          Rulings.resume(draft, new Activity.Wanting(issue, want));
    };
  }

  /** What a finished check goes to: a flow that waits for one does so also while it is paused. */
  static Activity waiting(Activity activity) {
    return activity instanceof Activity.Identifying(_, Activity.InFlow paused)
            && paused.run().waits()
        ? paused
        : activity;
  }
}
