/** Uploads in a real folder. */
@NullMarked
package firstline.storage.file;

import org.jspecify.annotations.NullMarked;
