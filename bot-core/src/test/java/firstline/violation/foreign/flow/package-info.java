/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.foreign.flow;

import org.jspecify.annotations.NullMarked;
