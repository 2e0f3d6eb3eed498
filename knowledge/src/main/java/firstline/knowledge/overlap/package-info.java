/**
 * Finds articles that say the same, and such that say different things of the same. Nothing here
 * understands what it reads: words, figures and the search are compared.
 */
@NullMarked
package firstline.knowledge.overlap;

import org.jspecify.annotations.NullMarked;
