/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.upward.turn;

import org.jspecify.annotations.NullMarked;
