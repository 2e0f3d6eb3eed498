package firstline.core.conversation;

/** The words on the dialogue's own buttons. Content must hold every one of them. */
public enum Label {
  YES("yes"),
  NO("no"),
  UNSURE("unsure"),
  PERSON("person"),
  MENU("menu"),
  SOMETHING_ELSE("something-else"),
  SOLVED("solved"),
  NOT_SOLVED("not-solved"),
  CHECK_WITH_ME("check-with-me"),
  SHOW_STEPS("show-steps"),
  GO_ON("go-on"),
  START_AGAIN("start-again"),
  IDENTIFY("identify"),
  NEW_CODE("new-code"),
  NOT_NOW("not-now");

  private final String key;

  Label(String key) {
    this.key = key;
  }

  /** The label's key in the content. */
  public String key() {
    return key;
  }
}
