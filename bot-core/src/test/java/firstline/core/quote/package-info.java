/** Tests of this room. */
@NullMarked
package firstline.core.quote;

import org.jspecify.annotations.NullMarked;
