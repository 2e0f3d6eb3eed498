package firstline.launcher.doctor;

import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks Discord about the channel in which staff work, and about roles that mean something. */
final class DiscordStaffCall {
  private static final String WHAT = "discord staff";
  private static final int TEXT = 0;
  private static final int FORUM = 15;

  private final Settings.Discord settings;
  private final JsonCall api;

  DiscordStaffCall(Settings.Discord settings) {
    this.settings = settings;
    this.api =
        new JsonCall(
            settings.api().toString().replaceFirst("/+$", ""),
            Map.of(
                "Authorization",
                "Bot " + settings.token().reveal(),
                "User-Agent",
                "DiscordBot (https://firstline.example, 1.0)"));
  }

  /** What is found; nothing where no staff channel and no roles are set. */
  List<Finding> ask() throws InterruptedException {
    try {
      var findings = new ArrayList<Finding>();
      if (settings.staffChannel().isPresent()) {
        findings.add(channel(settings.staffChannel().get()));
      }
      if (!settings.planRoles().isEmpty()) {
        findings.add(plans());
      }
      return findings;
    } catch (IOException e) {
      return List.of(
          Finding.bad(WHAT, "Discord could not be asked (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private Finding channel(String id) throws IOException, InterruptedException {
    var answer = api.get("/channels/" + id);
    if (!answer.isGood()) {
      return Finding.bad(
          WHAT,
          "DISCORD_STAFF_CHANNEL: the bot sees no such channel (Discord says: "
              + answer.body().path("message").asString("")
              + ")");
    }
    var channel = answer.body();
    int type = channel.path("type").asInt(-1);
    if (type != TEXT && type != FORUM) {
      return Finding.bad(
          WHAT, "DISCORD_STAFF_CHANNEL wants a text channel or a forum, and this is neither");
    }
    var rights = rights(channel.path("guild_id").asString(""));
    return unknownRole(rights)
        .orElseGet(() -> allowed(channel, rights, type == FORUM ? "forum" : "channel"));
  }

  private static Finding allowed(JsonNode channel, DiscordRights rights, String kind) {
    var missing = rights.missingIn(channel);
    var name = "the " + kind + " “" + channel.path("name").asString("") + "”";
    return missing.isEmpty()
        ? Finding.good(WHAT, name)
        : Finding.bad(WHAT, "in " + name + " the bot lacks: " + String.join(", ", missing));
  }

  private Optional<Finding> unknownRole(DiscordRights rights) {
    var wanted = new ArrayList<String>();
    settings
        .staffRole()
        .filter(role -> !rights.hasRole(role))
        .ifPresent(_ -> wanted.add("STAFF_ROLE"));
    if (!settings.teamRoles().values().stream().allMatch(rights::hasRole)) {
      wanted.add("ROLE_TEAMS");
    }
    return wanted.stream()
        .findFirst()
        .map(name -> Finding.bad(WHAT, "DISCORD_" + name + ": the server has no such role"));
  }

  private DiscordRights rights(String server) throws IOException, InterruptedException {
    var me = api.get("/users/@me").body().path("id").asString("");
    return new DiscordRights(
        server,
        api.get("/guilds/" + server + "/roles").body(),
        api.get("/guilds/" + server + "/members/" + me).body());
  }

  private Finding plans() throws IOException, InterruptedException {
    for (var server : api.get("/users/@me/guilds").body()) {
      var rights = rights(server.path("id").asString(""));
      if (settings.planRoles().values().stream().allMatch(rights::hasRole)) {
        return plans(rights);
      }
    }
    return Finding.bad(
        "discord roles", "DISCORD_ROLE_PLANS: no server of the bot has all of these roles");
  }

  private Finding plans(DiscordRights rights) {
    if (!rights.managesRoles()) {
      return Finding.bad("discord roles", "DISCORD_ROLE_PLANS: the bot lacks Manage Roles");
    }
    return settings.planRoles().values().stream().allMatch(rights::standsAbove)
        ? Finding.good("discord roles", settings.planRoles().size() + " for plans")
        : Finding.bad(
            "discord roles",
            "DISCORD_ROLE_PLANS: the bot's own role must stand above these under Server Settings,"
                + " Roles");
  }
}
