package firstline.core.conversation;

import firstline.core.customer.AccountId;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.identity.Claim;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What every conversation has, whoever is talking.
 *
 * @param version counts the turns; the next turn commits only on the version it was decided on
 * @param locale the language that we speak to the customer
 * @param claim who the person says they are, until that is proven or refuted
 * @param handoff since when a person is waited for, if one is
 * @param misunderstandings in a row, up to now
 * @param messages how many we have sent; the next one has the next number
 * @param checks how many checks were asked for
 * @param lastSaid the platform's id of the customer's last message
 * @param lastAlbum the album that was acknowledged last
 * @param parked the flow that was set aside when the customer fell silent
 */
public record Header(
    ConversationId id,
    Address address,
    Person person,
    Instant openedAt,
    long version,
    Locale locale,
    boolean localeChosen,
    Optional<AccountId> account,
    Optional<String> contactEmail,
    Optional<Claim> claim,
    Optional<Handoff> handoff,
    Investigation investigation,
    int misunderstandings,
    int messages,
    int checks,
    Optional<String> lastSaid,
    Optional<String> lastAlbum,
    boolean reachable,
    Optional<Parked> parked) {
  /** The same at another version. */
  Header at(long other) {
    return new HeaderDraft(this).at(other);
  }
}
