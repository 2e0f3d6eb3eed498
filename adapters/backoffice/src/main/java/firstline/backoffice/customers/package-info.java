/**
 * The provider's customers as a file: reads them, tells everything that is wrong with them, and
 * stores nothing.
 */
@NullMarked
package firstline.backoffice.customers;

import org.jspecify.annotations.NullMarked;
