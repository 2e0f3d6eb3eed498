/** Tests of the room of the same name. */
@NullMarked
package firstline.core.turn;

import org.jspecify.annotations.NullMarked;
