/**
 * A conversation and what may happen in it. {@link firstline.core.conversation.Dialogue} decides: a
 * pure function from a conversation and an event to the next conversation and its effects. No
 * clock, no storage, no channel: time comes in with the event, answers to local reads as lookups.
 */
@NullMarked
package firstline.core.conversation;

import org.jspecify.annotations.NullMarked;
