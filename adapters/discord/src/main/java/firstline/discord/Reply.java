package firstline.discord;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The direct answer to an interaction; there is just one. */
record Reply(String id, String application, String token) {
  private static final int MESSAGE = 4;
  private static final int THINKING = 5;
  private static final int TAKEN = 6;
  private static final int CHOICES = 8;
  private static final int FORM = 9;
  private static final int ONLY_FOR_THEM = 1 << 6;

  static Reply to(DataObject interaction) {
    return new Reply(
        interaction.getString("id"),
        interaction.getString("application_id"),
        interaction.getString("token"));
  }

  /** The language of whoever pressed or commanded. */
  static Locale locale(DataObject interaction) {
    return Locale.forLanguageTag(interaction.getString("locale", "en"));
  }

  /** A press was taken; nothing is shown. */
  void taken(DiscordApi api) {
    var _ = answer(api, DataObject.empty().put("type", TAKEN));
  }

  /** An answer is coming. */
  CompletableFuture<Boolean> thinking(DiscordApi api) {
    return answer(api, DataObject.empty().put("type", THINKING));
  }

  /** An answer is coming that only they will see. */
  CompletableFuture<Boolean> thinkingPrivately(DiscordApi api) {
    var flags = DataObject.empty().put("flags", ONLY_FOR_THEM);
    return answer(api, DataObject.empty().put("type", THINKING).put("data", flags));
  }

  /** Says something that only they see. */
  void privately(DiscordApi api, String words) {
    var message = words(words).put("flags", ONLY_FOR_THEM);
    var _ = answer(api, DataObject.empty().put("type", MESSAGE).put("data", message));
  }

  /** Says something that only they see, after the press was taken. */
  void later(DiscordApi api, String words) {
    var message = words(words).put("flags", ONLY_FOR_THEM);
    api.post(Route.Interactions.CREATE_FOLLOWUP.compile(application, token), message);
  }

  /** Shows a form. */
  void form(DiscordApi api, DataObject form) {
    var _ = answer(api, DataObject.empty().put("type", FORM).put("data", form));
  }

  void suggest(DiscordApi api, DataArray choices) {
    var data = DataObject.empty().put("choices", choices);
    var _ = answer(api, DataObject.empty().put("type", CHOICES).put("data", data));
  }

  /** What was to come, once an answer was announced. */
  Answer<DataObject> then(DiscordApi api, String words) {
    return api.call(
        Route.Interactions.EDIT_FOLLOWUP.compile(application, token, "@original"), words(words));
  }

  private static DataObject words(String words) {
    return DataObject.empty().put("content", words).put("allowed_mentions", Piece.noMentions());
  }

  private CompletableFuture<Boolean> answer(DiscordApi api, DataObject answer) {
    return api.post(Route.Interactions.CALLBACK.compile(id, token), answer);
  }
}
