/**
 * Live checks of what customers report on, put together and bounded: names, domains, web pages,
 * certificates, mail, ports and lists. A probe says in short words what it saw; what follows from
 * it is decided elsewhere. Everything that touches the network goes through {@link
 * firstline.checks.network}, so that no probe can reach an address that was not judged.
 */
@NullMarked
package firstline.checks;

import org.jspecify.annotations.NullMarked;
