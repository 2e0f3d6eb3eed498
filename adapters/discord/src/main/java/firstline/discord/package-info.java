/**
 * Discord: what happens there in, messages out. The way in is {@link
 * firstline.discord.DiscordChannel}; the rest is the channel's own affair. Nothing about support is
 * decided here, no other adapter comes in, and the library's types do not go out.
 *
 * <p>JDA holds the session with Discord's gateway and keeps its rate limits. What happened is read
 * from the gateway's own payloads and not from JDA's objects, because the channel history, from
 * which a gap is read again, gives the same payloads: one function reads both.
 */
@NullMarked
package firstline.discord;

import org.jspecify.annotations.NullMarked;
