/**
 * Answers in a language model's words, from given passages alone: what is asked, how it is read
 * back, and how each sentence is checked. What the model is and how it is reached stays outside.
 */
@NullMarked
package firstline.knowledge.answering;

import org.jspecify.annotations.NullMarked;
