@NullMarked
package firstline.launcher.doctor;

import org.jspecify.annotations.NullMarked;
