/** Every way in which settings can be right, wrong or half set. */
@NullMarked
package firstline.launcher.settings;

import org.jspecify.annotations.NullMarked;
