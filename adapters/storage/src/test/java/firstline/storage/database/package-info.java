/** Transactions in groups, the schema's history, and what no database takes. */
@NullMarked
package firstline.storage.database;

import org.jspecify.annotations.NullMarked;
