/**
 * A fake of Discord on loopback: the REST API and the gateway as far as a support bot meets them,
 * and a way to act as its users. Strict where Discord is: limits, one acknowledgement, sessions.
 */
@NullMarked
package firstline.discord.fake;

import org.jspecify.annotations.NullMarked;
