/**
 * Lays out directed graphs in layers, from top to bottom, for pictures that are drawn on the
 * server. Knows nothing of what the nodes mean.
 */
@NullMarked
package firstline.web.graph;

import org.jspecify.annotations.NullMarked;
