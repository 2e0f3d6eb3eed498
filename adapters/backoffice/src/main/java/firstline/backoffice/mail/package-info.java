/**
 * E-mail over SMTP, to the provider's own mail server. What is sent and when is decided elsewhere.
 */
@NullMarked
package firstline.backoffice.mail;

import org.jspecify.annotations.NullMarked;
