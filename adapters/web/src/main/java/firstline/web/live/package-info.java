/**
 * What makes pages live: signals from the desk to whoever watches, and the event streams that carry
 * them to browsers. Signals say that something happened; what it was is read from the database. No
 * pages and no rendering here.
 */
@NullMarked
package firstline.web.live;

import org.jspecify.annotations.NullMarked;
