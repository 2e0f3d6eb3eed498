/** Tries the search by meaning, on vectors of our own. */
@NullMarked
package firstline.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
