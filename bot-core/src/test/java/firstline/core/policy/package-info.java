/** Tests of this room. */
@NullMarked
package firstline.core.policy;

import org.jspecify.annotations.NullMarked;
