package firstline.core.conversation;

/** What the dialogue says by itself. Content must hold every one of them. */
public enum Phrase {
  WELCOME("welcome"),
  WELCOME_BACK("welcome-back"),
  MENU("menu"),
  HELP("help"),
  THANKS("thanks"),
  STOPPED("stopped"),
  STARTED_OVER("started-over"),
  NOTHING_TO_GO_BACK_TO("nothing-to-go-back-to"),
  COMMAND_UNKNOWN("command-unknown"),
  LANGUAGE_ASK("language.ask"),
  LANGUAGE_SET("language.set"),
  LANGUAGE_UNKNOWN("language.unknown"),
  IDENTIFIED("identified"),
  NOT_UNDERSTOOD_FIRST("not-understood.first"),
  NOT_UNDERSTOOD_AGAIN("not-understood.again"),
  DID_YOU_MEAN("did-you-mean"),
  PROPOSE_FLOW("propose-flow"),
  ARTICLE_SOURCE("article.source"),
  ARTICLE_OTHER_LANGUAGE("article.other-language"),
  ARTICLE_ASK("article.ask"),
  ARTICLE_HELPED("article.helped"),
  ARTICLE_EXHAUSTED("article.exhausted"),
  ARTICLE_GONE("article.gone"),
  FLOW_RESUME("flow.resume"),
  FLOW_CORRECTED("flow.corrected"),
  FLOW_NUDGE("flow.nudge"),
  FLOW_CHANGED("flow.changed"),
  HINT_YES_NO("hint.yes-no"),
  HINT_CHOICE("hint.choice"),
  HINT_DOMAIN("hint.domain"),
  HINT_EMAIL("hint.email"),
  HINT_NUMBER("hint.number"),
  HINT_TEXT("hint.text"),
  CHECK_STILL_RUNNING("check.still-running"),
  BUTTON_OLD("button.old"),
  BUTTON_UNKNOWN("button.unknown"),
  HANDOFF_ASKED("handoff.asked"),
  HANDOFF_NOT_UNDERSTOOD("handoff.not-understood"),
  HANDOFF_NOT_SOLVED("handoff.not-solved"),
  HANDOFF_FLOW("handoff.flow"),
  HANDOFF_FAULT("handoff.fault"),
  HANDOFF_WAITING("handoff.waiting"),
  HANDOFF_NOTED("handoff.noted"),
  HANDOFF_NOTED_MORE("handoff.noted-more"),
  HANDOFF_WITHDRAWN("handoff.withdrawn"),
  DESK_JOINED("desk.joined"),
  DESK_HANDED_BACK("desk.handed-back"),
  DESK_CLOSED("desk.closed"),
  EDIT_NOTED("edit.noted"),
  SECRET_PASSWORD("secret.password"),
  SECRET_CARD("secret.card"),
  SECRET_KEY("secret.key"),
  MEDIA_PHOTO("media.photo"),
  MEDIA_FILE("media.file"),
  MEDIA_VOICE("media.voice"),
  MEDIA_VIDEO("media.video"),
  MEDIA_STICKER("media.sticker"),
  MEDIA_LOCATION("media.location"),
  MEDIA_CONTACT("media.contact"),
  MEDIA_OTHER("media.other"),
  GROUP_PRIVATE_ONLY("group.private-only");

  private final String key;

  Phrase(String key) {
    this.key = key;
  }

  /** The phrase's key in the content. */
  public String key() {
    return key;
  }
}
