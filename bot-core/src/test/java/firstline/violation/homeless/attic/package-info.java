/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.homeless.attic;

import org.jspecify.annotations.NullMarked;
