/**
 * What work costs: amounts of money, tariffs and the price that comes of them. Pure arithmetic; who
 * pays, and whether, is decided by the policy.
 */
@NullMarked
package firstline.core.quote;

import org.jspecify.annotations.NullMarked;
