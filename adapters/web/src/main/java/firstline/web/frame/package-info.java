/**
 * What every page stands in: the server, its limits and headers, templates, static files, error
 * pages and probes. Knows no page of its own besides the error page, and nothing of conversations.
 */
@NullMarked
package firstline.web.frame;

import org.jspecify.annotations.NullMarked;
