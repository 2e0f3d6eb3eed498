/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.cycle.right;

import org.jspecify.annotations.NullMarked;
