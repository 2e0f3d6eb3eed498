/**
 * How the words of a language are read when articles are searched: what says nothing, what is
 * everyday, what speaks of other things, and what means the same. Words only; no index and no
 * article.
 */
@NullMarked
package firstline.knowledge.lexicon;

import org.jspecify.annotations.NullMarked;
