/** A server of our own that speaks the protocols of language models. */
@NullMarked
package firstline.knowledge.answering.fake;

import org.jspecify.annotations.NullMarked;
