/**
 * Markdown as our content uses it, made into the blocks of a message, with holes where names are
 * filled in. Markup that a message cannot hold is a problem, never dropped. Knows no article and no
 * phrase.
 */
@NullMarked
package firstline.knowledge.prose;

import org.jspecify.annotations.NullMarked;
