/** Codes and passes, made and checked with a secret that only the desk and the client area have. */
@NullMarked
package firstline.backoffice.identity;

import org.jspecify.annotations.NullMarked;
