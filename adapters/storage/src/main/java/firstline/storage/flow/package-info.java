/** Flows as they were, in tables that take no change. */
@NullMarked
package firstline.storage.flow;

import org.jspecify.annotations.NullMarked;
