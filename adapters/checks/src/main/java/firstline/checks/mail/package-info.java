/**
 * Checks of mail: who takes it in, how servers greet, and what a domain publishes about its
 * senders.
 */
@NullMarked
package firstline.checks.mail;

import org.jspecify.annotations.NullMarked;
