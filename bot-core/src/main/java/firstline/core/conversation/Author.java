package firstline.core.conversation;

import firstline.core.desk.Agent;

/** Who speaks in a message of ours. */
public sealed interface Author {
  /** The bot answers; such a message is not sent once a person has taken over. */
  record Bot() implements Author {}

  /** The desk itself, for example "Ana has joined"; always sent. */
  record Desk() implements Author {}

  /** A person. */
  record Staff(Agent agent) implements Author {}
}
