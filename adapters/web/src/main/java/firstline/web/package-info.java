/**
 * The web adapter as a whole: one server for the customer chat, the staff console and the probes.
 * Only the wiring of its rooms lives here; pages and their handlers live in the rooms.
 */
@NullMarked
package firstline.web;

import org.jspecify.annotations.NullMarked;
