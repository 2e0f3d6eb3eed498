/**
 * Managers' own tests of their flows: conversations beside a flow, played on the dialogue, and how
 * much of the flow they go through. What is printed of it is for others.
 */
@NullMarked
package firstline.knowledge.rehearsal;

import org.jspecify.annotations.NullMarked;
