/**
 * Language models over HTTP, by langchain4j. Only this package knows it, and only once one asks.
 */
@NullMarked
package firstline.knowledge.answering.langchain;

import org.jspecify.annotations.NullMarked;
