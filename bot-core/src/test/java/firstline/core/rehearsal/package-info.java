/** Tests of the room of the same name. */
@NullMarked
package firstline.core.rehearsal;

import org.jspecify.annotations.NullMarked;
