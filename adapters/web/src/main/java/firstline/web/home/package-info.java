/** The start page, which leads to the others. Reads nothing. */
@NullMarked
package firstline.web.home;

import org.jspecify.annotations.NullMarked;
