/**
 * Opens web addresses as a browser would, with every redirect judged anew and every answer bounded.
 * Says what came, not what it means.
 */
@NullMarked
package firstline.checks.http;

import org.jspecify.annotations.NullMarked;
