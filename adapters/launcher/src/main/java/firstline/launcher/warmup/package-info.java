/**
 * A short life of the program on made-up work, from which the JVM learns which classes it needs and
 * how they are linked, for the cache that makes later starts quick. Talks to nobody but itself.
 */
@NullMarked
package firstline.launcher.warmup;

import org.jspecify.annotations.NullMarked;
