/** The house rules of the whole, each tried against a class that breaks it. */
@NullMarked
package firstline.launcher.architecture;

import org.jspecify.annotations.NullMarked;
