/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.named;

import org.jspecify.annotations.NullMarked;
