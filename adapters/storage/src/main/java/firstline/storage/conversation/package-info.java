/**
 * The inbox, conversations with their turns, what goes out, timers, requested checks and the desk's
 * view of all that. Decides nothing: it stores what the core came to.
 */
@NullMarked
package firstline.storage.conversation;

import org.jspecify.annotations.NullMarked;
