/**
 * The real program in a process of its own, killed at random moments under load and started again;
 * then every message is counted.
 */
@NullMarked
package firstline.launcher.kill;

import org.jspecify.annotations.NullMarked;
