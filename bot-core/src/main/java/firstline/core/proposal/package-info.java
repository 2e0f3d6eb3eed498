/**
 * What a language model proposes for staff. A person accepts it, changes it or leaves it; nothing
 * in here is ever sent or done by itself.
 */
@NullMarked
package firstline.core.proposal;

import org.jspecify.annotations.NullMarked;
