/**
 * Content files as they are written: text and YAML with the place of every part, and the problems
 * found in them. What the parts mean is for others to say; no file system in here.
 */
@NullMarked
package firstline.knowledge.source;

import org.jspecify.annotations.NullMarked;
