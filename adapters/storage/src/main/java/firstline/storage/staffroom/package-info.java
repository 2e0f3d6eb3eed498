/** Staff rooms: topics, what is to be posted into them, and who of a platform is who of staff. */
@NullMarked
package firstline.storage.staffroom;

import org.jspecify.annotations.NullMarked;
