/**
 * What a live check is: its kind, its arguments, its outcomes and what it shows. Knows no check in
 * particular.
 */
@NullMarked
package firstline.checks.probe;

import org.jspecify.annotations.NullMarked;
