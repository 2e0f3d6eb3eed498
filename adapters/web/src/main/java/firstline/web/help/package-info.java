/**
 * Articles as public pages, to read in full, print or link to. Reads the knowledge base only;
 * writing articles is the console's.
 */
@NullMarked
package firstline.web.help;

import org.jspecify.annotations.NullMarked;
