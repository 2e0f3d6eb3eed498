/** Versions of policies, and the cases that try them. Knows nothing of what they mean. */
@NullMarked
package firstline.storage.policy;

import org.jspecify.annotations.NullMarked;
