/**
 * The commands of the command line, one class each. They read what the user wrote, call the part
 * that does it, and say how it went; exit codes: 0 done, 1 found problems, 2 wrong use.
 */
@NullMarked
package firstline.launcher.command;

import org.jspecify.annotations.NullMarked;
