/** Tests of the room of the same name. */
@NullMarked
package firstline.core.flow;

import org.jspecify.annotations.NullMarked;
