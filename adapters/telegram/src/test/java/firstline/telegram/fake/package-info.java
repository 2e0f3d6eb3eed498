/**
 * A Telegram of our own for tests: a Bot API server over loopback that keeps chats, hands updates
 * out, refuses what Telegram refuses, and fails when told to. Other modules' tests may use it; it
 * knows nothing of the adapter that it tests.
 */
@NullMarked
package firstline.telegram.fake;

import org.jspecify.annotations.NullMarked;
