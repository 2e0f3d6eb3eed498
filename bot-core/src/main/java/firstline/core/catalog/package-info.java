/**
 * Names of what can be talked about: the slugs of articles, flows and issue types, and the numbers
 * of tickets, quotes and bookings. Nothing but typed names lives here, and nothing of the project
 * is imported.
 */
@NullMarked
package firstline.core.catalog;

import org.jspecify.annotations.NullMarked;
