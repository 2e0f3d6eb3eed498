/**
 * Values of the core as JSON text and back: one mapping for all of them, derived from their types.
 * Nothing here knows a particular type, a table or a connection.
 */
@NullMarked
package firstline.storage.json;

import org.jspecify.annotations.NullMarked;
