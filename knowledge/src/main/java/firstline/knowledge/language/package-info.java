/**
 * Tells what language a few words are in, from how the languages of the content are written. Knows
 * texts and languages only; what follows from it is decided elsewhere.
 */
@NullMarked
package firstline.knowledge.language;

import org.jspecify.annotations.NullMarked;
