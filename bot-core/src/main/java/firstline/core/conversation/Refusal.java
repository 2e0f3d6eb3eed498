package firstline.core.conversation;

import firstline.core.desk.Agent;

/** Why a member of staff did not get what was asked for. */
public sealed interface Refusal {
  /** Somebody else has the conversation. */
  record TakenBy(Agent agent) implements Refusal {}

  /** It must be taken over first. */
  record NotTaken() implements Refusal {}

  /** There is no claim to decide, or not one of this contact. */
  record NoClaim() implements Refusal {}

  /** Nobody is identified, so there is no account that it could be done to. */
  record NobodyIdentified() implements Refusal {}

  /** There is no such ticket, quote or booking of this customer, or it is settled already. */
  record NotToBeChanged(String number) implements Refusal {}

  /** The conversation is over. */
  record Over() implements Refusal {}
}
