package firstline.launcher.settings;

import static firstline.launcher.settings.Name.DISCORD_API_URL;
import static firstline.launcher.settings.Name.DISCORD_BOT_TOKEN;
import static firstline.launcher.settings.Name.DISCORD_GATEWAY_URL;
import static firstline.launcher.settings.Name.DISCORD_ROLE_PLANS;
import static firstline.launcher.settings.Name.DISCORD_ROLE_TEAMS;
import static firstline.launcher.settings.Name.DISCORD_STAFF_CHANNEL;
import static firstline.launcher.settings.Name.DISCORD_STAFF_ROLE;

import firstline.core.policy.Verdict.Team;
import firstline.core.policy.Wording;
import firstline.launcher.settings.Settings.Discord;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of the Discord channel. */
final class DiscordReader {
  private static final URI API = URI.create("https://discord.com/api/v10/");
  private static final URI GATEWAY = URI.create("wss://gateway.discord.gg");
  private static final Pattern TOKEN = Pattern.compile("\\S{10,200}");

  private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{15,20}");

  private final Values values;

  DiscordReader(Values values) {
    this.values = values;
  }

  /** The channel; empty if it is not switched on. */
  Optional<Discord> read() {
    values.need(DISCORD_BOT_TOKEN, DISCORD_API_URL, DISCORD_GATEWAY_URL, DISCORD_STAFF_CHANNEL);
    values.need(DISCORD_BOT_TOKEN, DISCORD_ROLE_PLANS);
    values.need(DISCORD_STAFF_CHANNEL, DISCORD_STAFF_ROLE, DISCORD_ROLE_TEAMS);
    var token =
        values.read(
            DISCORD_BOT_TOKEN,
            "the token of the bot, from its page in Discord's developer portal",
            Parse.matching(TOKEN));
    var api =
        values.read(
            DISCORD_API_URL,
            "an address with the API's version, such as " + API,
            text -> Parse.url(text, "https", "http"));
    var gateway =
        values.read(
            DISCORD_GATEWAY_URL,
            "an address, such as " + GATEWAY,
            text -> Parse.url(text, "wss", "ws"));
    var channel =
        values.read(
            DISCORD_STAFF_CHANNEL,
            "the id of a channel, 15 to 20 digits",
            Parse.matching(SNOWFLAKE));
    var role =
        values.read(
            DISCORD_STAFF_ROLE, "the id of a role, 15 to 20 digits", Parse.matching(SNOWFLAKE));
    var teams =
        values.read(
            DISCORD_ROLE_TEAMS,
            "pairs such as 810000000000000001=billing, with a team's name out of "
                + String.join(", ", Wording.all(Team.class)),
            RolePairs::teams);
    var plans =
        values.read(
            DISCORD_ROLE_PLANS,
            "pairs of a plan's name and a role's id, such as essentials=810000000000000002",
            RolePairs::plans);
    return token.map(
        text ->
            new Discord(
                new Secret(text),
                api.orElse(API),
                gateway.orElse(GATEWAY),
                channel,
                role,
                teams.orElse(Map.of()),
                plans.orElse(Map.of())));
  }
}
