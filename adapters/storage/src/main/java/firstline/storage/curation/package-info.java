/** Changed files of the content, with their revisions. Knows nothing of what they mean. */
@NullMarked
package firstline.storage.curation;

import org.jspecify.annotations.NullMarked;
