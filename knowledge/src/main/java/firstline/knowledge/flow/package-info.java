/**
 * Guided flows as they are written, and their compilation: every reference, every way and every
 * condition is settled before a customer can meet it. What a flow does is bot-core's; nothing in
 * here runs one.
 */
@NullMarked
package firstline.knowledge.flow;

import org.jspecify.annotations.NullMarked;
