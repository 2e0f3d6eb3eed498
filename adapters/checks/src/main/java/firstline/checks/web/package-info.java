/**
 * Checks of web pages and of certificates, and whether the provider's own block list holds
 * somebody.
 */
@NullMarked
package firstline.checks.web;

import org.jspecify.annotations.NullMarked;
