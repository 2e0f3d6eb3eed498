/** Checks against real sockets, real TLS and a real name server, all on loopback. */
@NullMarked
package firstline.checks;

import org.jspecify.annotations.NullMarked;
