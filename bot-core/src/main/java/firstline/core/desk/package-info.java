/**
 * The people behind the bot and what they are handed: agents, takeovers, handoffs and the
 * investigation that travels with them. No storage, no pages.
 */
@NullMarked
package firstline.core.desk;

import org.jspecify.annotations.NullMarked;
