/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.foreign.desk;

import org.jspecify.annotations.NullMarked;
