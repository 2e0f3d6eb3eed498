package firstline.core.message;

/** What works from anywhere in a conversation, typed or pressed. */
public enum Escape {
  MENU,
  BACK,
  PERSON,
  START_OVER,
  STOP,
  LANGUAGE,
  /** Says who one is. */
  IDENTIFY,
  /** Is known no longer. */
  LOG_OUT
}
