/** Tests of the package of the same name. */
@NullMarked
package firstline.backoffice.identity;

import org.jspecify.annotations.NullMarked;
