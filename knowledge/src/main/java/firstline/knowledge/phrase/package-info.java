/**
 * What the bot says: phrases, labels and the words it understands, per language, from content files
 * to the core's phrasebook. Arguments are filled in after the markup has been read. Knows no flow
 * and no article.
 */
@NullMarked
package firstline.knowledge.phrase;

import org.jspecify.annotations.NullMarked;
