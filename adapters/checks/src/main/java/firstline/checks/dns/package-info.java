/** Checks of what the domain name system says, and of who says it. */
@NullMarked
package firstline.checks.dns;

import org.jspecify.annotations.NullMarked;
