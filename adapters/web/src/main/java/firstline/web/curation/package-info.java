/**
 * The managers' pages of the knowledge base: articles, their drafts and revisions, and what to
 * write next. What may be published is decided in knowledge.
 */
@NullMarked
package firstline.web.curation;

import org.jspecify.annotations.NullMarked;
