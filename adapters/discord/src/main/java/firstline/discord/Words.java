package firstline.discord;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The channel's own words: descriptions of commands and what is said outside of conversations. */
enum Words {
  SUPPORT_DESCRIPTION,
  SUPPORT_PROBLEM,
  KB_DESCRIPTION,
  KB_ARTICLE,
  STATUS_DESCRIPTION,
  QUOTE_DESCRIPTION,
  QUOTE_WORK,
  HUMAN_DESCRIPTION,
  MENU_DESCRIPTION,
  LANGUAGE_DESCRIPTION,
  CONTINUE_DESCRIPTION,
  PANEL_DESCRIPTION,
  PANEL_CHANNEL,
  PANEL_TEXT,
  PANEL_BUTTON,
  PANEL_DONE,
  PANEL_REFUSED,
  FORUM_TITLE,
  FORUM_TEXT,
  THREAD_NAME,
  GOES_ON,
  NO_ROOM,
  NOT_YOURS,
  FORM_GONE;

  private static final ResourceBundle.Control NO_DETOUR =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words in a language, or in English where there are none in it. */
  String in(Locale locale, Object... arguments) {
    var words = ResourceBundle.getBundle("firstline.discord.words", locale, NO_DETOUR);
    return new MessageFormat(words.getString(key()), locale).format(arguments);
  }
}
