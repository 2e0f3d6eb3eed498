/**
 * What managers do with the content: files as they stand, what keeps a change from being served,
 * publishing. How it is stored and shown is for others.
 */
@NullMarked
package firstline.knowledge.curation;

import org.jspecify.annotations.NullMarked;
