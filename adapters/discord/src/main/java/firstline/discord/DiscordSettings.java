package firstline.discord;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the channel needs to be told. A value that cannot be right is refused with the name of its
 * setting.
 *
 * @param token as Discord's developer portal gives it
 * @param api where the REST API is, with its version and a slash at the end
 * @param gateway where the gateway listens
 * @param staffChannel the id of the channel or forum in which staff work
 * @param staffRole the id of the role that staff have; without it, whoever can act there is staff
 * @param roles what other roles mean
 */
public record DiscordSettings(
    Concealed token,
    URI api,
    URI gateway,
    Optional<String> staffChannel,
    Optional<String> staffRole,
    DiscordRoles roles) {
  /** Discord's own REST API. */
  public static final URI API = URI.create("https://discord.com/api/v10/");

  /** Discord's own gateway. */
  public static final URI GATEWAY = URI.create("wss://gateway.discord.gg");

  /** Without a staff room. */
  public DiscordSettings(Concealed token, URI api, URI gateway) {
    this(token, api, gateway, Optional.empty(), Optional.empty(), DiscordRoles.NONE);
  }

  public DiscordSettings {
    demand(api, Set.of("http", "https"), "DISCORD_API_URL", API);
    demand(gateway, Set.of("ws", "wss"), "DISCORD_GATEWAY_URL", GATEWAY);
    if (!api.getPath().endsWith("/")) {
      api = URI.create(api + "/");
    }
  }

  private static void demand(URI address, Set<String> schemes, String setting, URI example) {
    if (address.getHost() == null || !schemes.contains(address.getScheme())) {
      throw new IllegalArgumentException(setting + " wants an address such as " + example);
    }
  }
}
