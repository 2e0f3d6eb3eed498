/** Tests of this room. */
@NullMarked
package firstline.core.message;

import org.jspecify.annotations.NullMarked;
