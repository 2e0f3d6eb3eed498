/** Tests of this room. */
@NullMarked
package firstline.web.help;

import org.jspecify.annotations.NullMarked;
