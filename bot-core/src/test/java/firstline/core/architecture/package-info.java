/** The house rules of bot-core, each tried against a class that breaks it. */
@NullMarked
package firstline.core.architecture;

import org.jspecify.annotations.NullMarked;
