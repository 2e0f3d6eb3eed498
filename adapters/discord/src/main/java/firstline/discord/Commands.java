package firstline.discord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The commands as Discord lists them, in every language that we speak. */
final class Commands {
  static final String SUPPORT = "support";
  static final String ARTICLES = "kb";
  static final String PANEL = "panel";

  /** Discord's names of our languages beside English. */
  private static final Map<String, Locale> LANGUAGES =
      Map.of(
          "de", Locale.GERMAN,
          "fr", Locale.FRENCH,
          "it", Locale.ITALIAN,
          "es-ES", Locale.of("es"),
          "pt-BR", Locale.of("pt"));

  private static final int TEXT = 3;
  private static final int CHANNEL = 7;
  private static final int MOST_TYPED = 1_000;
  private static final int IN_SERVERS = 0;
  private static final int IN_DIRECT_MESSAGES = 1;
  private static final int MANAGE_SERVER = 1 << 5;
  private static final int MANAGE_MESSAGES = 1 << 13;
  private static final int ON_MESSAGE = 3;

  private Commands() {}

  static DataArray all() {
    return DataArray.fromCollection(
        List.of(
            command(SUPPORT, Words.SUPPORT_DESCRIPTION)
                .put("options", only(searched("problem", Words.SUPPORT_PROBLEM, false))),
            command(ARTICLES, Words.KB_DESCRIPTION)
                .put("options", only(searched("article", Words.KB_ARTICLE, true))),
            command("status", Words.STATUS_DESCRIPTION),
            command("quote", Words.QUOTE_DESCRIPTION)
                .put("options", only(typed("work", Words.QUOTE_WORK))),
            command("human", Words.HUMAN_DESCRIPTION),
            command("menu", Words.MENU_DESCRIPTION),
            command("language", Words.LANGUAGE_DESCRIPTION),
            command("continue", Words.CONTINUE_DESCRIPTION),
            panel()));
  }

  /** With what staff choose from the menu of a message. */
  static DataArray withStaffs() {
    return all()
        .add(onMessage(StaffInteractions.TAKE_COMMAND))
        .add(onMessage(StaffInteractions.NOTE_COMMAND));
  }

  private static DataObject onMessage(String name) {
    return DataObject.empty()
        .put("name", name)
        .put("type", ON_MESSAGE)
        .put("integration_types", DataArray.fromCollection(List.of(0)))
        .put("contexts", DataArray.fromCollection(List.of(IN_SERVERS)))
        .put("default_member_permissions", MANAGE_MESSAGES);
  }

  private static DataObject panel() {
    var channel =
        described(Words.PANEL_CHANNEL)
            .put("type", CHANNEL)
            .put("name", "channel")
            .put("channel_types", DataArray.fromCollection(List.of(Servers.TEXT, Servers.FORUM)));
    return command(PANEL, Words.PANEL_DESCRIPTION)
        .put("contexts", DataArray.fromCollection(List.of(IN_SERVERS)))
        .put("default_member_permissions", MANAGE_SERVER)
        .put("options", only(channel));
  }

  private static DataObject command(String name, Words description) {
    return described(description)
        .put("name", name)
        .put("type", 1)
        .put("integration_types", DataArray.fromCollection(List.of(0)))
        .put("contexts", DataArray.fromCollection(List.of(IN_SERVERS, IN_DIRECT_MESSAGES)));
  }

  private static DataObject searched(String name, Words description, boolean required) {
    return typed(name, description).put("autocomplete", true).put("required", required);
  }

  private static DataObject typed(String name, Words description) {
    return described(description).put("type", TEXT).put("name", name).put("max_length", MOST_TYPED);
  }

  private static DataObject described(Words description) {
    var translated = DataObject.empty();
    LANGUAGES.forEach((name, locale) -> translated.put(name, description.in(locale)));
    return DataObject.empty()
        .put("description", description.in(Locale.ENGLISH))
        .put("description_localizations", translated);
  }

  private static DataArray only(DataObject option) {
    return DataArray.fromCollection(List.of(option));
  }
}
