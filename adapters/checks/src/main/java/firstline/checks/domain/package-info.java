/** Checks of a domain's registration. */
@NullMarked
package firstline.checks.domain;

import org.jspecify.annotations.NullMarked;
