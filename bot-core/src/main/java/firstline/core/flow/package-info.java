/**
 * Guided flows: their steps, the guards between them and where a customer is in one. A flow asks,
 * checks, explains and concludes; it knows nothing of channels, storage or who else is talking.
 */
@NullMarked
package firstline.core.flow;

import org.jspecify.annotations.NullMarked;
