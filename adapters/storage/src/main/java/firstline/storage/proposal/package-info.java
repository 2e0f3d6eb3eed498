/** What a language model proposes to staff, as tables. */
@NullMarked
package firstline.storage.proposal;

import org.jspecify.annotations.NullMarked;
