/**
 * Who is helped: the account, its contacts with their roles, its services and care plans. Knows
 * nothing of conversations, policies or storage.
 */
@NullMarked
package firstline.core.customer;

import org.jspecify.annotations.NullMarked;
