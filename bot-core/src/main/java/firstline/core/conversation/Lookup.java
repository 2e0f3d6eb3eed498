package firstline.core.conversation;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.TicketNumber;
import firstline.core.customer.AccountId;
import firstline.core.flow.FlowVersion;
import firstline.core.identity.Claim;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A quick local read that a decision needs; it is answered and the decision made again. */
public sealed interface Lookup {
  /** What the knowledge base knows about a customer's words. */
  record Search(String words, Locale locale) implements Lookup {}

  /** One article, in a language as far as it is translated. */
  record Article(ArticleSlug slug, Locale locale) implements Lookup {}

  /** What is known for telling who somebody is. */
  sealed interface OfIdentity extends Lookup {}

  /** Whose claim to an account it can be; without an e-mail address, the main contact's. */
  record Claimant(String account, Optional<String> email) implements OfIdentity {}

  /** Whether six digits prove a claim. */
  record CodeTried(Claim claim, String digits) implements OfIdentity {}

  /** A new token for a contact, good once until an instant. */
  record FreshPass(AccountId account, String email, Instant expires) implements OfIdentity {}

  /** What is known in the customer's latest open conversation at another address. */
  record Elsewhere(AccountId account, Address here) implements Lookup {}

  /** What a token from a link is good for. */
  record PassShown(String token) implements OfIdentity {}

  /**
   * All that is kept of a customer; without an account, of whoever writes in the chat.
   *
   * @param chat the address of the conversation
   */
  record CustomerStanding(Optional<AccountId> account, Address chat) implements Lookup {}

  /** A number that no other turn gets, for what this turn makes. */
  record FreshNumber() implements Lookup {}

  /** What went to the customer because of a delivery, as it stands now. */
  record Relayed(ConversationId conversation, Event.Origin origin) implements Lookup {}

  /** What was added to a ticket, oldest first. */
  record TicketEntries(TicketNumber ticket) implements Lookup {}

  /** Flows as they were, which a conversation began with and which are not served any more. */
  record FlowEditions(Set<FlowVersion> versions) implements Lookup {
    public FlowEditions {
      versions = Set.copyOf(versions);
    }
  }

  /** What a pressed button means. */
  record Meaning(ChoiceKey key) implements Lookup {}
}
