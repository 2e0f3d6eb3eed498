package firstline.violation.upward.turn;

/** What {@code customer} may not know. */
public final class Turn {}
