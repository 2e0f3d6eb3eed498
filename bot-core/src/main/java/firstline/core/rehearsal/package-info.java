/**
 * Conversations written down as tests: one format, played on the bare dialogue, through a channel,
 * or by a manager on new content. Holds the format and the comparison; a {@link
 * firstline.core.rehearsal.Stage} is what it is played on. No file is read here.
 */
@NullMarked
package firstline.core.rehearsal;

import org.jspecify.annotations.NullMarked;
