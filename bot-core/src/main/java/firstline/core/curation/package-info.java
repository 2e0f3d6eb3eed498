/**
 * Files of the content as managers change them: drafts, review, what is served, and every revision
 * there ever was. Knows nothing of what the files mean.
 */
@NullMarked
package firstline.core.curation;

import org.jspecify.annotations.NullMarked;
