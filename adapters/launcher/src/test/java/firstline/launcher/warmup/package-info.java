/** The warm-up, on the shipped content. */
@NullMarked
package firstline.launcher.warmup;

import org.jspecify.annotations.NullMarked;
