/** Publishing with the shipped content and a real database. */
@NullMarked
package firstline.launcher.curation;

import org.jspecify.annotations.NullMarked;
