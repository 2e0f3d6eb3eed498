/**
 * Live checks of what customers report on: mail servers and web pages. A probe says in short words
 * what it saw; what follows from it is decided elsewhere. Everything that touches the network goes
 * through {@link firstline.checks.network}, so that no probe can reach an address that was not
 * judged.
 */
@NullMarked
package firstline.checks;

import org.jspecify.annotations.NullMarked;
