/**
 * Who somebody says they are, and how that is proven: claims, the count of tries at them, and
 * passes from the provider's client area. No secrets, no storage, no clock.
 */
@NullMarked
package firstline.core.identity;

import org.jspecify.annotations.NullMarked;
