package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.Person;
import firstline.core.customer.Contact;
import firstline.core.identity.Attempts;
import firstline.core.identity.Subject;
import java.util.Optional;

/** Which people are which contacts, and what was tried to become one. Changed with a turn. */
public interface Identities {
  /**
   * The contact of an account, which takes as long if there is none.
   *
   * @param account as somebody typed it; upper and lower case alike unless two accounts differ in
   *     nothing else
   * @param email which contact is meant; without it the primary one, or the first
   */
  Optional<Contact> contact(String account, Optional<String> email);

  /** The contact with a {@link firstline.core.identity.Fingerprint}. */
  Optional<Contact> contactOf(String fingerprint);

  Attempts attempts(Subject subject);

  /** Whether a pass was used. */
  boolean isUsed(String serial);

  /** Who a person at an address is, if that was proven and the contact is still on file. */
  Optional<Contact> linked(Address address, Person person);
}
