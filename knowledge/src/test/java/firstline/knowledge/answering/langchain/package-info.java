/** Tries the protocols over loopback. */
@NullMarked
package firstline.knowledge.answering.langchain;

import org.jspecify.annotations.NullMarked;
