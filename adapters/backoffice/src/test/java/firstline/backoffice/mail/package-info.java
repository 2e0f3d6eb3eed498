/** Tests of the package of the same name. */
@NullMarked
package firstline.backoffice.mail;

import org.jspecify.annotations.NullMarked;
