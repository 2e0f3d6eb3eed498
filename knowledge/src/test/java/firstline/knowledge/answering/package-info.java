/** Tries what a model may say, and what it may not. */
@NullMarked
package firstline.knowledge.answering;

import org.jspecify.annotations.NullMarked;
