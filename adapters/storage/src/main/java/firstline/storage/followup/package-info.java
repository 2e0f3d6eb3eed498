/**
 * Problems, tickets, quotes and bookings as tables: each a row to find it by and a document. They
 * are written with the turn that they come of.
 */
@NullMarked
package firstline.storage.followup;

import org.jspecify.annotations.NullMarked;
