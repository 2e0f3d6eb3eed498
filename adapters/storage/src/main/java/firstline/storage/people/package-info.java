/** Staff, what they did, and the provider's customers. Knows nothing of conversations. */
@NullMarked
package firstline.storage.people;

import org.jspecify.annotations.NullMarked;
