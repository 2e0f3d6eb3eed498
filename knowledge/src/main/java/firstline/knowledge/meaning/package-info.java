/**
 * Finds articles by what a question means rather than by its words: vectors of texts, where they
 * are kept, and the articles nearest to a question. Where vectors come from stays outside.
 */
@NullMarked
package firstline.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
