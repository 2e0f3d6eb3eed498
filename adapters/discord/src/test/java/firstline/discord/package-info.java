/** Tests of the Discord channel against a fake of Discord that speaks its protocol. */
@NullMarked
package firstline.discord;

import org.jspecify.annotations.NullMarked;
