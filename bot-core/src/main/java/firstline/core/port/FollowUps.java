package firstline.core.port;

import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.Address;
import firstline.core.customer.AccountId;
import firstline.core.followup.Standing;
import firstline.core.followup.Ticket;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of customers beyond their conversations. It is written with a turn; this reads it
 * for decisions, quickly and locally.
 */
public interface FollowUps {
  /**
   * All that is kept of a customer, and of whoever writes at an address.
   *
   * @param account empty while nobody is identified
   */
  Standing standing(Optional<AccountId> account, Address address);

  /** What was added to a ticket, oldest first; nothing if there is no such ticket. */
  List<Ticket.Entry> entries(TicketNumber ticket);
}
