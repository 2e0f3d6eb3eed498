/**
 * What every channel's adapter needs alike, whatever its platform: sound characters, pauses between
 * tries, and a short memory of what came in. Pure, and no platform's words.
 */
@NullMarked
package firstline.core.channel;

import org.jspecify.annotations.NullMarked;
