/** Files that customers sent us, in a folder. Knows nothing of what they are. */
@NullMarked
package firstline.storage.file;

import org.jspecify.annotations.NullMarked;
