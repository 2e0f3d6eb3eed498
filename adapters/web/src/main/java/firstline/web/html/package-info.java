/**
 * Turns what we say into HTML, for every room that shows messages or articles. All text is escaped
 * here; no pages and no reading of data.
 */
@NullMarked
package firstline.web.html;

import org.jspecify.annotations.NullMarked;
