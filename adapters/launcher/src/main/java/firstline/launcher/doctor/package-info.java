/**
 * Looks at each thing that a start needs and says how it is, without starting anything. Changes
 * nothing but what opening a database brings up to date.
 */
@NullMarked
package firstline.launcher.doctor;

import org.jspecify.annotations.NullMarked;
