/** What staff are told of a conversation, and when. */
@NullMarked
package firstline.core.staffroom;

import org.jspecify.annotations.NullMarked;
