/**
 * What outlives a conversation: a customer's problems with what was tried for them, and the
 * tickets, quotes and bookings that came of decisions. Records only; how they come about is the
 * conversation's business, where they are kept is a port's.
 */
@NullMarked
package firstline.core.followup;

import org.jspecify.annotations.NullMarked;
