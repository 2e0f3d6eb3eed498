/** Tests of policies as files, of the five that are shipped, and of one more. */
@NullMarked
package firstline.knowledge.policy;

import org.jspecify.annotations.NullMarked;
