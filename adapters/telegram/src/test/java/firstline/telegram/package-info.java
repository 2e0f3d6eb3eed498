/** Tests of the Telegram channel, the platform's side of which is a fake over loopback. */
@NullMarked
package firstline.telegram;

import org.jspecify.annotations.NullMarked;
