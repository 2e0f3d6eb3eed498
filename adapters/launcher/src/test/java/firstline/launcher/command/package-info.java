/** Tests of the commands, run as from a shell. */
@NullMarked
package firstline.launcher.command;

import org.jspecify.annotations.NullMarked;
