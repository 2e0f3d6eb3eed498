/**
 * Articles as they are written: front matter and the three parts that the rungs of the ladder show.
 * Reads one file at a time; that articles fit together is checked where all content is known.
 */
@NullMarked
package firstline.knowledge.article;

import org.jspecify.annotations.NullMarked;
