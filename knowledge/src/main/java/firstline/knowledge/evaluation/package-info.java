/**
 * Measures retrieval on labelled questions: how often the right article comes first or among three,
 * and how often the bot is silent where it should be. Changes nothing and answers nobody.
 */
@NullMarked
package firstline.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
