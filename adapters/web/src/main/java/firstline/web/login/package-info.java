/**
 * How members of staff get in and stay in: passwords, one-time links, sessions and the pause after
 * failed tries. Knows staff and nothing of conversations; what staff see once they are in lives in
 * {@code firstline.web.console}.
 */
@NullMarked
package firstline.web.login;

import org.jspecify.annotations.NullMarked;
