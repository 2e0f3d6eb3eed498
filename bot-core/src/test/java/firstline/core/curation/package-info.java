/** Tests of this room. */
@NullMarked
package firstline.core.curation;

import org.jspecify.annotations.NullMarked;
