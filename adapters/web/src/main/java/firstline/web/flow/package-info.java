/**
 * The console's pages about guided flows: what there is, each as a map with how it goes, publishing
 * and its versions, and a stage to try one on.
 */
@NullMarked
package firstline.web.flow;

import org.jspecify.annotations.NullMarked;
