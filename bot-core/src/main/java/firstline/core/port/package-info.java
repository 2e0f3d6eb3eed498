/**
 * What the core needs from the world, as bare nouns; implementations carry their technology in
 * their names. All calls block. Faults of the technology come as {@link
 * firstline.core.port.StorageFault} or another unchecked exception.
 */
@NullMarked
package firstline.core.port;

import org.jspecify.annotations.NullMarked;
