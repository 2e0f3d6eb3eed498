/** Tests of this room. */
@NullMarked
package firstline.core.desk;

import org.jspecify.annotations.NullMarked;
