/**
 * Reads what a customer typed: yes or no, a number, a domain, one of several choices, a command in
 * words. Forgives typing errors, never guesses between two readings. Words come in as a vocabulary
 * of the language; nothing here says anything.
 */
@NullMarked
package firstline.core.understanding;

import org.jspecify.annotations.NullMarked;
