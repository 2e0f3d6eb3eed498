/** Which addresses may be reached, tried with what attackers try. */
@NullMarked
package firstline.checks.network;

import org.jspecify.annotations.NullMarked;
