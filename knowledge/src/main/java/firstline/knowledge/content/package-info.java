/**
 * The content as a whole: loads the folder, holds its parts against each other and serves the last
 * version without problems. The way of each file into memory is the business of the rooms below.
 */
@NullMarked
package firstline.knowledge.content;

import org.jspecify.annotations.NullMarked;
