package firstline.core.conversation;

/** What a customer should not have sent, and what was masked before anything was stored. */
public enum Secret {
  PASSWORD,
  CARD_NUMBER,
  KEY
}
