/**
 * A conversation with the bot in the terminal: the same engine and content as in a running program,
 * on a database that is thrown away. Starts no server and calls no platform.
 */
@NullMarked
package firstline.launcher.terminal;

import org.jspecify.annotations.NullMarked;
