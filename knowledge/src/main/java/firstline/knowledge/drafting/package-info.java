/**
 * What a language model proposes for staff: how it is asked, and what of its words is kept. What
 * policy owns (prices, dates, promises, what is included) never comes from here.
 */
@NullMarked
package firstline.knowledge.drafting;

import org.jspecify.annotations.NullMarked;
