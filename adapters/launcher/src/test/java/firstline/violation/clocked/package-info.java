/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.clocked;

import org.jspecify.annotations.NullMarked;
