/** Checks of addresses: which of their ports answer, and which lists hold them. */
@NullMarked
package firstline.checks.address;

import org.jspecify.annotations.NullMarked;
