/**
 * The running program: every part opened, wired by plain constructors, started, and stopped in the
 * reverse order. What the parts do is not decided here.
 */
@NullMarked
package firstline.launcher.serve;

import org.jspecify.annotations.NullMarked;
