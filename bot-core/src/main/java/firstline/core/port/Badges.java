package firstline.core.port;

import firstline.core.conversation.Address.Channel;
import java.util.List;

/**
 * The badges that a platform shows for a plan: who is to have one, by who is known there and what
 * their account has bought, and who has one. A badge never says who somebody is.
 */
public interface Badges {
  /** A person who is known as a contact of an account, and a plan of that account. */
  record Holder(String person, String plan) {}

  /**
   * A badge that a person has.
   *
   * @param badge the platform's id of it
   */
  record Given(String person, String badge) {}

  /** Who has which plan now; nobody whose contact or plan is not on file any more. */
  List<Holder> holders(Channel channel);

  /** Who has been given a badge and not lost it since. */
  List<Given> given(Channel channel);

  /** Remembers that a badge was given; once is enough. */
  void gave(Channel channel, Given badge);

  /** Remembers that a badge was taken away. */
  void took(Channel channel, Given badge);
}
