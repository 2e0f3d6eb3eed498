/** Tries what of a model's words is kept for staff. */
@NullMarked
package firstline.knowledge.drafting;

import org.jspecify.annotations.NullMarked;
