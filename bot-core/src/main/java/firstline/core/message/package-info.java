/**
 * What we say, before any channel renders it: blocks of text and the choices under them. No markup
 * of a platform, no limits of a platform.
 */
@NullMarked
package firstline.core.message;

import org.jspecify.annotations.NullMarked;
