package firstline.web.console;

import java.util.List;

/**
 * What came of a conversation and what staff can decide about the customer's case.
 *
 * @param links tickets, quotes and bookings, each kind newest first
 * @param extensions of the live-chat window, newest first
 * @param identified whether there is an account that something could be decided about
 * @param key names the forms, so that sending one twice does once what it says
 */
public record CasesView(
    List<CaseLink> links,
    List<ExtensionView> extensions,
    boolean identified,
    String key,
    Kept kept) {
  /** An extension of the live-chat window that was granted. */
  public record ExtensionView(String until, String by, String reason, Moment at) {}

  /**
   * A form as it was sent when something was wrong with it.
   *
   * @param form the last part of its address; empty if nothing was wrong
   * @param choice the day, the side or the decision, as it was sent
   * @param aboutChoice what is wrong with the choice; empty if nothing
   * @param aboutReason what is wrong with the reason; empty if nothing
   * @param problem what went wrong with it as a whole; empty if nothing
   */
  public record Kept(
      String form,
      String choice,
      String reason,
      String aboutChoice,
      String aboutReason,
      String problem) {
    static final Kept NOTHING = new Kept("", "", "", "", "", "");

    /** Whether it is this form's. */
    public boolean of(String other) {
      return form.equals(other);
    }

    /** The reason, if it is this form's. */
    public String reason(String other) {
      return of(other) ? reason : "";
    }

    /** The choice, if it is this form's. */
    public String choice(String other) {
      return of(other) ? choice : "";
    }

    boolean isFine() {
      return aboutChoice.isEmpty() && aboutReason.isEmpty() && problem.isEmpty();
    }

    Kept trouble(String words) {
      return new Kept(form, choice, reason, aboutChoice, aboutReason, words);
    }
  }
}
