/**
 * What whoever runs Firstline can set: read from the environment over the file {@code .env}, judged
 * as a whole, with everything that is wrong told at once. Knows no other part of the launcher.
 */
@NullMarked
package firstline.launcher.settings;

import org.jspecify.annotations.NullMarked;
