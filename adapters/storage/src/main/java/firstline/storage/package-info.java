/**
 * Keeps everything durable: {@link firstline.storage.Storage} opens SQLite or PostgreSQL and hands
 * out the ports. Only settings and the opening live here.
 */
@NullMarked
package firstline.storage;

import org.jspecify.annotations.NullMarked;
