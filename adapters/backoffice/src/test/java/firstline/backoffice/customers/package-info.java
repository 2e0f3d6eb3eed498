/** Tests of reading customers. */
@NullMarked
package firstline.backoffice.customers;

import org.jspecify.annotations.NullMarked;
