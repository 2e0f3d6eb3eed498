/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.upward.customer;

import org.jspecify.annotations.NullMarked;
