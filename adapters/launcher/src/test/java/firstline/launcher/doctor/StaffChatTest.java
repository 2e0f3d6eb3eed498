package firstline.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import firstline.core.policy.Verdict.Team;
import firstline.launcher.settings.Secret;
import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platforms' answers are written down here, as their documentation gives them. */
class StaffChatTest {
  private static final long CHAT = -1_001_234_567L;
  private static final String CHANNEL = "820000000000000003";
  private static final String SERVER = "800000000000000001";
  private static final String ROLE = "810000000000000001";
  private static final String OWN = "810000000000000009";
  private static final long NEEDED =
      1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 34 | 1L << 35 | 1L << 38;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void open() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = answers.getOrDefault(path, "{\"ok\":false,\"description\":\"not there\"}");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private Finding telegram() throws InterruptedException {
    var settings =
        new Settings.Telegram(
            new Secret("123:abc"),
            address(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(CHAT));
    return new TelegramStaffCall(settings, CHAT).ask();
  }

  private void group(boolean forum, String member) {
    answers.put(
        "/bot123:abc/getChat",
        "{\"ok\":true,\"result\":{\"type\":\"supergroup\",\"title\":\"Desk\",\"is_forum\":%s}}"
            .formatted(forum));
    answers.put("/bot123:abc/getChatMember", "{\"ok\":true,\"result\":" + member + "}");
    answers.put(
        "/bot123:abc/getMe", "{\"ok\":true,\"result\":{\"can_read_all_group_messages\":false}}");
  }

  @Test
  void theGroupMustExist() throws InterruptedException {
    assertThat(telegram().good()).isFalse();
    assertThat(telegram().words()).startsWith("TELEGRAM_STAFF_CHAT: Telegram says: not there");
  }

  @Test
  void withTopicsTheBotManagesThem() throws InterruptedException {
    group(true, "{\"status\":\"administrator\",\"can_manage_topics\":true}");
    assertThat(telegram()).isEqualTo(Finding.good("telegram staff", "“Desk”, with topics"));
    group(true, "{\"status\":\"administrator\",\"can_manage_topics\":false}");
    assertThat(telegram().words()).contains("lacks the right Manage Topics");
    group(true, "{\"status\":\"member\"}");
    assertThat(telegram().words()).contains("make the bot an administrator");
  }

  @Test
  void aPlainMemberMustBeAllowedToReadAlong() throws InterruptedException {
    group(false, "{\"status\":\"member\"}");
    assertThat(telegram().words()).contains("/setprivacy");
    group(false, "{\"status\":\"left\"}");
    assertThat(telegram().words()).contains("no member");
    group(false, "{\"status\":\"administrator\"}");
    assertThat(telegram().good()).isTrue();
  }

  private List<Finding> discord(Map<Team, String> teams, Map<String, String> plans)
      throws InterruptedException {
    var settings =
        new Settings.Discord(
            new Secret("a.token.of-a-bot"),
            address().resolve("/api/"),
            address(),
            Optional.of(CHANNEL),
            Optional.of(ROLE),
            teams,
            plans);
    return new DiscordStaffCall(settings).ask();
  }

  private void channel(int type, long rights, String overwrites) {
    answers.put("/api/users/@me", "{\"id\":\"7\"}");
    answers.put("/api/users/@me/guilds", "[{\"id\":\"" + SERVER + "\"}]");
    answers.put(
        "/api/channels/" + CHANNEL,
        "{\"type\":%d,\"name\":\"desk\",\"guild_id\":\"%s\",\"permission_overwrites\":%s}"
            .formatted(type, SERVER, overwrites));
    answers.put(
        "/api/guilds/" + SERVER + "/roles",
        "[%s,%s,%s]".formatted(role(SERVER, 0, 0), role(OWN, rights, 2), role(ROLE, 0, 1)));
    answers.put(
        "/api/guilds/" + SERVER + "/members/7",
        "{\"user\":{\"id\":\"7\"},\"roles\":[\"" + OWN + "\"]}");
  }

  private static String role(String id, long rights, int position) {
    return "{\"id\":\"%s\",\"permissions\":\"%d\",\"position\":%d}".formatted(id, rights, position);
  }

  @Test
  void theChannelMustBeOneAndAllowWhatIsNeeded() throws InterruptedException {
    assertThat(discord(Map.of(), Map.of()).getFirst().words()).contains("sees no such channel");
    channel(2, NEEDED, "[]");
    assertThat(discord(Map.of(), Map.of()).getFirst().words()).contains("this is neither");
    channel(15, NEEDED, "[]");
    assertThat(discord(Map.of(), Map.of()))
        .containsExactly(Finding.good("discord staff", "the forum “desk”"));
    channel(
        0, NEEDED, "[{\"id\":\"%s\",\"deny\":\"%d\",\"allow\":\"0\"}]".formatted(OWN, 1L << 34));
    assertThat(discord(Map.of(), Map.of()).getFirst().words())
        .isEqualTo("in the channel “desk” the bot lacks: Manage Threads");
  }

  @Test
  void rolesMustExistAndStandBelow() throws InterruptedException {
    channel(0, NEEDED, "[]");
    assertThat(discord(Map.of(Team.SALES, "810000000000000055"), Map.of()).getFirst().words())
        .isEqualTo("DISCORD_ROLE_TEAMS: the server has no such role");

    var plans = Map.of("essentials", ROLE);
    assertThat(discord(Map.of(), plans).getLast().words()).contains("lacks Manage Roles");
    channel(0, NEEDED | 1L << 28, "[]");
    assertThat(discord(Map.of(), plans).getLast().good()).isTrue();
    assertThat(discord(Map.of(), Map.of("essentials", OWN)).getLast().words())
        .contains("must stand above");
  }
}
