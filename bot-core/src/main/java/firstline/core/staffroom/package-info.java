/**
 * The staff room: where staff of one platform see the conversations that need a person and act on
 * them, each in a topic of its own. Here it is decided what is posted when, in no platform's words;
 * adapters render it. Pure.
 */
@NullMarked
package firstline.core.staffroom;

import org.jspecify.annotations.NullMarked;
