/** A deliberate violation; only the architecture test looks in here. */
@NullMarked
package firstline.violation.adapters.storage;

import org.jspecify.annotations.NullMarked;
