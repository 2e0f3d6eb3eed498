/**
 * The whole program, started in this process on real parts: a database file, sockets, a fake
 * Telegram.
 */
@NullMarked
package firstline.launcher.serve;

import org.jspecify.annotations.NullMarked;
