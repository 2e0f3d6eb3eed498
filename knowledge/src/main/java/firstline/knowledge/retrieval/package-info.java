/**
 * Finds articles by customers' words, with Lucene, in memory, and judges how sure the find is; it
 * abstains rather than guesses. Measures itself on labelled questions. Takes articles as they were
 * loaded and reads no files but those questions.
 */
@NullMarked
package firstline.knowledge.retrieval;

import org.jspecify.annotations.NullMarked;
