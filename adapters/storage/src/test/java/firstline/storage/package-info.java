/** The contracts of the ports, held against a real SQLite file and a real PostgreSQL. */
@NullMarked
package firstline.storage;

import org.jspecify.annotations.NullMarked;
