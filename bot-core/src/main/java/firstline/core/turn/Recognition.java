package firstline.core.turn;

import firstline.core.conversation.Address;
import firstline.core.conversation.Found;
import firstline.core.conversation.Lookup;
import firstline.core.identity.Attempts;
import firstline.core.identity.Claim;
import firstline.core.identity.Subject;
import firstline.core.port.Identities;
import firstline.core.port.Signet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Answers the lookups about who somebody is. Each does the same work whether or not an account
 * exists, and digits are compared in constant time.
 */
final class Recognition {
  private final Identities identities;
  private final Signet signet;
  private final boolean mail;

  /**
   * @param mail whether there is a mail server
   */
  Recognition(Identities identities, Signet signet, boolean mail) {
    this.identities = identities;
    this.signet = signet;
    this.mail = mail;
  }

  Found answer(Lookup.OfIdentity lookup, Address asker) {
    return switch (lookup) {
      case Lookup.Claimant(var account, var email) ->
          new Found.Claimant(
              identities.contact(account, email), chat(asker), account(account), mail);
      case Lookup.CodeTried(var claim, var digits) ->
          new Found.CodeTried(proves(claim, digits), chat(asker), account(claim.account()));
      case Lookup.FreshPass(var account, var email, var expires) ->
          new Found.FreshPass(signet.mint(account, email, expires));
      case Lookup.PassShown(var token) -> shown(token);
    };
  }

  private Found shown(String token) {
    var pass = signet.pass(token);
    if (pass.isEmpty()) {
      return new Found.Missing();
    }
    var contact = identities.contactOf(pass.get().fingerprint());
    return new Found.PassShown(pass.get(), contact, identities.isUsed(pass.get().serial()), mail);
  }

  private boolean proves(Claim claim, String digits) {
    var right = signet.code(claim.id()).getBytes(StandardCharsets.US_ASCII);
    boolean same = MessageDigest.isEqual(right, digits.getBytes(StandardCharsets.US_ASCII));
    return same & claim.contact().isPresent();
  }

  private Attempts chat(Address asker) {
    return identities.attempts(Subject.chat(asker.toString()));
  }

  private Attempts account(String typed) {
    return identities.attempts(Subject.account(typed));
  }
}
