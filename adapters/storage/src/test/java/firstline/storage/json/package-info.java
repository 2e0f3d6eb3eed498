/** Every type of the core that is stored, written and read back. */
@NullMarked
package firstline.storage.json;

import org.jspecify.annotations.NullMarked;
