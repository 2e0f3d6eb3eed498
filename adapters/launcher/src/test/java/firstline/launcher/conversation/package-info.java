/** The conversations that the content ships, played on every stage. */
@NullMarked
package firstline.launcher.conversation;

import org.jspecify.annotations.NullMarked;
