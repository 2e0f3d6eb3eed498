/**
 * Connections, transactions and the schema, for SQLite and PostgreSQL alike. What is stored is not
 * known here.
 */
@NullMarked
package firstline.storage.database;

import org.jspecify.annotations.NullMarked;
