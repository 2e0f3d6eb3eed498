/**
 * Reaching hosts that a customer named, safely: names are resolved once, each address is judged,
 * and the address that was judged is the one connected to, within a deadline. Knows no probe and no
 * conversation.
 */
@NullMarked
package firstline.checks.network;

import org.jspecify.annotations.NullMarked;
