/**
 * The staff console: the inbox, a conversation with everything known about it, what staff may do to
 * it, the members of staff and the audit log. It reads through ports and acts only by bringing
 * events to the intake; no rule about conversations is decided here.
 */
@NullMarked
package firstline.web.console;

import org.jspecify.annotations.NullMarked;
