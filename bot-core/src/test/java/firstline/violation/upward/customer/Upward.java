package firstline.violation.upward.customer;

import firstline.violation.upward.turn.Turn;

/** A room at the bottom that reaches for the roof. */
record Upward(Turn turn) {}
