/**
 * The chat that customers have on the provider's own pages: visitors, what they post, what they are
 * shown, live. Speaks to the core through ports only; nothing for staff.
 */
@NullMarked
package firstline.web.chat;

import org.jspecify.annotations.NullMarked;
