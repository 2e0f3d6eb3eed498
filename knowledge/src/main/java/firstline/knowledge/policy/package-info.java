/**
 * Support policies as files: reading and compiling them, cases and decisions as text, and the
 * search for what is wrong with a policy. What a policy comes to is decided in bot-core.
 */
@NullMarked
package firstline.knowledge.policy;

import org.jspecify.annotations.NullMarked;
