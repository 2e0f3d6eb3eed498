/**
 * Telegram: updates in, messages out. The way in is {@link firstline.telegram.TelegramChannel}; the
 * rest is the channel's own affair. Nothing about support is decided here, no other adapter comes
 * in, and the library's types do not go out.
 */
@NullMarked
package firstline.telegram;

import org.jspecify.annotations.NullMarked;
