/**
 * Settings, wiring and the command line: the one place that knows every part of the house. Nothing
 * may import it, and no rule of support is decided here.
 */
@NullMarked
package firstline.launcher;

import org.jspecify.annotations.NullMarked;
