package firstline.core.followup;

import firstline.core.customer.AccountId;

/** Whose problem it is: an account's, or that of a chat in which nobody is identified. */
public record Owner(String value) {
  public static Owner account(AccountId account) {
    return new Owner("account:" + account);
  }

  /** {@code chat} is the channel's name of the chat, with the channel before it. */
  public static Owner chat(String chat) {
    return new Owner("chat:" + chat);
  }
}
