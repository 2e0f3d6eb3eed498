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

  /** The conversation is over. */
  record Over() implements Refusal {}
}
