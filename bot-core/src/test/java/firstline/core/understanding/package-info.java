/** Tests of the room of the same name. */
@NullMarked
package firstline.core.understanding;

import org.jspecify.annotations.NullMarked;
