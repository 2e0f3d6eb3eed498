package firstline.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Playbook;
import firstline.core.policy.Verdict.Team;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.content.SupportChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
  private static final String TOKEN = "TELEGRAM_BOT_TOKEN=123:abc";

  @TempDir Path folder;

  @Test
  void withoutAnySettingTheDefaultsAreInTheFolder() {
    var settings = good();
    assertThat(settings.data()).isEqualTo(folder.resolve("data"));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, Optional.empty()));
    assertThat(settings.telegram()).isEmpty();
    assertThat(settings.admin()).isEmpty();
    assertThat(settings.support().content()).isEqualTo(folder);
    assertThat(settings.support().zone()).isEqualTo(ZoneId.systemDefault());
    assertThat(settings.support().checks().allow()).isEmpty();
    assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
  }

  @Test
  void everySettingIsRead() throws IOException {
    Files.createDirectory(folder.resolve("content"));
    var settings =
        good(
            "FIRSTLINE_DATA=kept",
            "DATABASE_URL=jdbc:postgresql://db/firstline?user=u&password=p",
            "LOG_FORMAT=json",
            "HTTP_HOST=0.0.0.0",
            "HTTP_PORT=0",
            "PUBLIC_URL=https://support.example.net/",
            TOKEN,
            "TELEGRAM_API_URL=http://127.0.0.1:8081",
            "TELEGRAM_MODE=webhook",
            "TELEGRAM_WEBHOOK_SECRET=s-3_c",
            "TELEGRAM_SENDS_PER_SECOND=0",
            "SUPPORT_CONTENT=content",
            "SUPPORT_TIME_ZONE=Europe/Berlin",
            "SUPPORT_CHECK_ALLOW=10.1.0.0/16, fd00::/8",
            "SUPPORT_CHECK_RESOLVERS=127.0.0.1:5300, 9.9.9.9, [::1]:54, ::1",
            "SUPPORT_CHECK_BLOCKLISTS=One.List.example",
            "SUPPORT_CHECK_RDAP=https://rdap.example/base/",
            "BLOCKLIST_URL=https://panel.example/blocked/{address}",
            "BLOCKLIST_TOKEN=t0ken",
            "ADMIN_EMAIL=ana@example.net",
            "ADMIN_PASSWORD=long enough");
    assertThat(settings.data()).isEqualTo(folder.resolve("kept"));
    assertThat(settings.databaseUrl().orElseThrow().reveal()).startsWith("jdbc:postgresql://db/");
    assertThat(settings.http().port()).isZero();
    var telegram = settings.telegram().orElseThrow();
    assertThat(telegram.token().reveal()).isEqualTo("123:abc");
    assertThat(telegram.api()).isEqualTo(URI.create("http://127.0.0.1:8081"));
    assertThat(telegram.sendsPerSecond()).contains(0);
    assertThat(telegram.webhook().orElseThrow().secret().reveal()).isEqualTo("s-3_c");
    assertThat(settings.support().content()).isEqualTo(folder.resolve("content"));
    assertThat(settings.support().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.support().checks().allow()).hasSize(2);
    var asked = settings.support().checks().asked();
    assertThat(asked.resolvers().stream().map(String::valueOf))
        .containsExactly(
            "/127.0.0.1:5300", "/9.9.9.9:53", "/[0:0:0:0:0:0:0:1]:54", "/[0:0:0:0:0:0:0:1]:53");
    assertThat(asked.blocklists()).containsExactly("one.list.example");
    assertThat(asked.registries()).isEqualTo(URI.create("https://rdap.example/base/"));
    assertThat(asked.ownList().orElseThrow().url())
        .isEqualTo("https://panel.example/blocked/{address}");
    assertThat(settings.toString()).doesNotContain("t0ken");
    assertThat(settings.admin().orElseThrow().email()).isEqualTo("ana@example.net");
    assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
  }

  @Test
  void theEnvironmentWinsOverTheFileAndAnEmptyVariableDoesNotCount() throws IOException {
    Files.writeString(folder.resolve(".env"), "HTTP_PORT=1000\nHTTP_HOST=0.0.0.0\n");
    assertThat(good("HTTP_PORT=2000", "HTTP_HOST=").http())
        .isEqualTo(new Settings.Http("0.0.0.0", 2000, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATABASE_URL=mysql://db | jdbc:postgresql",
        "DATABASE_URL=jdbc:sqlite::memory: | jdbc:sqlite:FILE",
        "LOG_FORMAT=xml | text or json",
        "HTTP_HOST=http://localhost | an address to listen on",
        "HTTP_PORT=eighty | a port from 0 to 65535",
        "HTTP_PORT=65536 | a port from 0 to 65535",
        "HTTP_PORT=-1 | a port from 0 to 65535",
        "PUBLIC_URL=support.example.net | without a path",
        "PUBLIC_URL=https://support.example.net/chat | without a path",
        "PUBLIC_URL=https://u:p@support.example.net | without a path",
        "PUBLIC_URL=ftp://support.example.net | without a path",
        "TELEGRAM_BOT_TOKEN=abc | a token as BotFather gives it",
        "TELEGRAM_API_URL=https://api.example.net/bot | scheme, host and port only",
        "TELEGRAM_MODE=push | polling or webhook",
        "TELEGRAM_WEBHOOK_SECRET=with space | letters, digits",
        "TELEGRAM_SENDS_PER_SECOND=-1 | a number from 0",
        "TELEGRAM_SENDS_PER_SECOND=fast | a number from 0",
        "TELEGRAM_STAFF_CHAT=team | the id of a group",
        "DISCORD_API_URL=discord | an address",
        "DISCORD_GATEWAY_URL=https://gateway.example.net | wss://",
        "DISCORD_STAFF_CHANNEL=team | the id of a channel",
        "DISCORD_ROLE_TEAMS=810000000000000001=janitors | pairs such as",
        "DISCORD_ROLE_TEAMS=billing | pairs such as",
        "DISCORD_ROLE_PLANS=essentials=role | pairs of a plan's name",
        "DISCORD_ROLE_PLANS=a=810000000000000001,A=810000000000000002 | pairs of a plan's name",
        "SUPPORT_POLICY=Open vServers | the name of a policy",
        "SUPPORT_CONTENT=./nowhere | a folder with content",
        "SUPPORT_TIME_ZONE=Berlin | the name of a time zone",
        "SUPPORT_CHECK_ALLOW=10.0.0.0/8;fd00::/8 | address blocks with commas",
        "SUPPORT_CHECK_ALLOW=example.net | address blocks with commas",
        "SUPPORT_CHECK_RESOLVERS=dns.example | addresses of name servers",
        "SUPPORT_CHECK_RESOLVERS=1.1.1.1:99999 | addresses of name servers",
        "SUPPORT_CHECK_RESOLVERS=1.1.1.1,,9.9.9.9 | addresses of name servers",
        "SUPPORT_CHECK_BLOCKLISTS=127.0.0.1 | zones with commas",
        "SUPPORT_CHECK_RDAP=rdap.org | an address, such as https://rdap.org",
        "BLOCKLIST_URL=panel/{address} | an address, such as https://panel",
        "ADMIN_EMAIL=ana | an e-mail address",
        "SMTP_URL=smtp.example.net | smtps://user:password@host:465",
        "SUPPORT_EMAIL=support | an e-mail address",
        "SUPPORT_LINK_SECRET=short | 32 to 256 characters",
        "LLM_PROVIDER=magic | none, openai, ollama or anthropic",
        "LLM_BASE_URL=localhost | an address",
        "LLM_SECONDS=0 | a number from 1 to 120",
        "LLM_DAILY_TOKENS=many | a number of tokens",
        "WHMCS_URL=billing | an address",
      })
  void aWrongValueIsNamedWithWhatItWants(String line, String wants) {
    var name = line.substring(0, line.indexOf('='));
    var value = line.substring(name.length() + 1);
    var wrong = wrong(TOKEN, line);
    assertThat(wrong)
        .anyMatch(problem -> problem.startsWith(name + " wants") && problem.contains(wants));
    var shown =
        List.of(
            "DATABASE_URL",
            "TELEGRAM_BOT_TOKEN",
            "TELEGRAM_WEBHOOK_SECRET",
            "SMTP_URL",
            "SUPPORT_LINK_SECRET");
    if (shown.contains(name)) {
      assertThat(wrong).noneMatch(problem -> problem.contains(value));
    } else {
      assertThat(wrong).anyMatch(problem -> problem.contains("not \"" + value + "\""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TELEGRAM_MODE=polling | TELEGRAM_BOT_TOKEN wants a value, because TELEGRAM_MODE is set",
        "TELEGRAM_API_URL=http://127.0.0.1:1 | TELEGRAM_BOT_TOKEN wants a value",
        "TELEGRAM_STAFF_CHAT=-100 | TELEGRAM_BOT_TOKEN wants a value",
        "TELEGRAM_BOT_TOKEN=1:a;TELEGRAM_MODE=webhook;PUBLIC_URL=https://a.example"
            + " | TELEGRAM_WEBHOOK_SECRET wants a value, because TELEGRAM_MODE is webhook",
        "TELEGRAM_BOT_TOKEN=1:a;TELEGRAM_MODE=webhook;TELEGRAM_WEBHOOK_SECRET=s"
            + " | PUBLIC_URL wants an address with https://",
        "TELEGRAM_BOT_TOKEN=1:a;TELEGRAM_MODE=webhook;TELEGRAM_WEBHOOK_SECRET=s;PUBLIC_URL=http://a.example"
            + " | PUBLIC_URL wants an address with https://",
        "ADMIN_EMAIL=ana@example.net | ADMIN_PASSWORD wants a value, because ADMIN_EMAIL is set",
        "ADMIN_PASSWORD=hunter2 | ADMIN_EMAIL wants a value, because ADMIN_PASSWORD is set",
        "DISCORD_STAFF_CHANNEL=820000000000000104 | DISCORD_BOT_TOKEN wants a value",
        "DISCORD_ROLE_PLANS=essentials=810000000000000001 | DISCORD_BOT_TOKEN wants a value",
        "DISCORD_BOT_TOKEN=abcdefghijkl;DISCORD_ROLE_TEAMS=810000000000000001=billing"
            + " | DISCORD_STAFF_CHANNEL wants a value",
        "SMTP_URL=smtp://mail.example.net:25 | SUPPORT_EMAIL wants a value",
        "LLM_MODEL=small | LLM_PROVIDER wants a value",
        "LLM_PROVIDER=openai;LLM_API_KEY=k | LLM_MODEL wants the name of a model",
        "LLM_PROVIDER=anthropic;LLM_MODEL=m | LLM_API_KEY wants a key",
        "LLM_PROVIDER=anthropic;LLM_MODEL=m;LLM_API_KEY=k;EMBEDDING_MODEL=e"
            + " | LLM_PROVIDER wants openai or ollama, because EMBEDDING_MODEL is set",
        "WHMCS_URL=https://billing.example.net | WHMCS_IDENTIFIER and WHMCS_SECRET wants a value",
      })
  void aHalfSetGroupIsNamedWithWhatIsMissing(String lines, String words) {
    assertThat(wrong(lines.split(";", -1)))
        .anyMatch(problem -> problem.startsWith(words))
        .noneMatch(problem -> problem.contains("hunter2"));
  }

  @Test
  void rolesGoWithTeamsAndPlans() {
    var discord =
        good(
                "DISCORD_BOT_TOKEN=abcdefghijkl",
                "DISCORD_STAFF_CHANNEL=820000000000000104",
                "DISCORD_ROLE_TEAMS=810000000000000001=billing, 810000000000000002 = on-call",
                "DISCORD_ROLE_PLANS=Essentials=810000000000000003")
            .discord()
            .orElseThrow();
    assertThat(discord.teamRoles())
        .isEqualTo(Map.of(Team.BILLING, "810000000000000001", Team.ON_CALL, "810000000000000002"));
    assertThat(discord.planRoles()).isEqualTo(Map.of("essentials", "810000000000000003"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithWhereItStands() throws IOException {
    Files.writeString(folder.resolve(".env"), "HTTP_PORT=x\nnonsense\nLOG_FORMAT=y\n");
    assertThat(wrong("ADMIN_EMAIL=z"))
        .hasSize(5)
        .anyMatch(problem -> problem.endsWith("not \"x\" (.env, line 1)"))
        .anyMatch(problem -> problem.startsWith(".env, line 2,"))
        .anyMatch(problem -> problem.endsWith("not \"y\" (.env, line 3)"))
        .anyMatch(problem -> problem.endsWith("not \"z\" (environment)"));
  }

  @ParameterizedTest
  @CsvSource({
    "TELEGRAM_TOKEN, TELEGRAM_BOT_TOKEN",
    "TELEGRM_BOT_TOKEN, TELEGRAM_BOT_TOKEN",
    "FIRSTLINE_DATE, FIRSTLINE_DATA",
    "SUPPORT_TIMEZONE, SUPPORT_TIME_ZONE",
    "HTTP_PROT, HTTP_PORT",
    "DATABSE_URL, DATABASE_URL"
  })
  void aMisspeltNameIsToldWithTheNearest(String written, String meant) {
    assertThat(load(written + "=1").warnings())
        .containsExactly(written + " is no setting; did you mean " + meant + "?");
  }

  @Test
  void otherPeoplesVariablesAreLeftAloneButNotInOurFile() throws IOException {
    assertThat(
            load("HTTP_PROXY=x", "LOG_LEVEL=x", "SMTP_HOST=x", "PORT=x", "FIRSTLINE_JAVA=x")
                .warnings())
        .isEmpty();
    Files.writeString(folder.resolve(".env"), "SOMETHING_ELSE=1\n");
    assertThat(load().warnings()).containsExactly("SOMETHING_ELSE is no setting (.env, line 1)");
  }

  @Test
  void theProviderChoosesItsPolicyAndWhatThatLeavesOpen() {
    var chosen =
        good("SUPPORT_POLICY=itpossible", "SUPPORT_LEVELS=1,3", "QUOTE_DAYS=30", "QUOTE_REVIEW=yes")
            .support()
            .choice();
    assertThat(chosen.policy()).isEqualTo("itpossible");
    assertThat(chosen.zone()).isEmpty();
    assertThat(chosen.preferences())
        .isEqualTo(new Playbook.Preferences(Set.of(1, 3), Duration.ofDays(30), true));
    assertThat(good().support().choice()).isEqualTo(SupportChoice.STANDARD);
  }

  @Test
  void whatThisVersionDoesNotUseYetIsSaidSo() {
    var billing =
        load("WHMCS_URL=https://billing.example.net", "WHMCS_IDENTIFIER=i", "WHMCS_SECRET=s");
    assertThat(billing.warnings())
        .containsExactly("WHMCS_URL is set, but this version does not use it yet");
    assertThat(load("LLM_PROVIDER=none").warnings()).isEmpty();
  }

  @Test
  void aModelIsReadWithItsLimits() {
    assertThat(good("LLM_PROVIDER=none").model()).isEmpty();
    var usual = good("LLM_PROVIDER=ollama", "LLM_MODEL=small").model().orElseThrow();
    assertThat(usual.chat()).contains("small");
    assertThat(usual.limits()).isEqualTo(ModelSettings.Limits.STANDARD);
    var own =
        good(
                "LLM_PROVIDER=openai",
                "LLM_BASE_URL=http://127.0.0.1:8000/v1",
                "LLM_API_KEY=hunter2",
                "LLM_MODEL=small",
                "EMBEDDING_MODEL=places",
                "LLM_SECONDS=7",
                "LLM_DAILY_TOKENS=1000",
                "LLM_CUSTOMER_TOKENS=100")
            .model()
            .orElseThrow();
    assertThat(own.limits()).isEqualTo(new ModelSettings.Limits(Duration.ofSeconds(7), 1_000, 100));
    assertThat(own.embedding()).contains("places");
    assertThat(own.toString()).doesNotContain("hunter2");
    assertThat(good("LLM_PROVIDER=ollama", "EMBEDDING_MODEL=places").model().orElseThrow().chat())
        .isEmpty();
  }

  @Test
  void secretsDoNotShow() {
    var settings =
        good(
            TOKEN,
            "TELEGRAM_MODE=webhook",
            "TELEGRAM_WEBHOOK_SECRET=hunter2",
            "PUBLIC_URL=https://a.example",
            "ADMIN_EMAIL=ana@example.net",
            "ADMIN_PASSWORD=hunter2",
            "DATABASE_URL=jdbc:postgresql://db/x?password=hunter2");
    assertThat(settings.toString()).doesNotContain("hunter2", "123:abc").contains("(secret)");
  }

  /** The example names each setting once, and nothing else. */
  @Test
  void theExampleDocumentsEverySetting() throws IOException {
    var text = Files.readString(Path.of("../../.env.example"));
    var documented =
        Pattern.compile("^#([A-Z_]+)=", Pattern.MULTILINE)
            .matcher(text)
            .results()
            .map(result -> result.group(1))
            .toList();
    assertThat(documented)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Name.values()).map(Name::name).toList());
    assertThat(DotEnv.parse(text.replaceAll("(?m)^#([A-Z_]+=)", "$1")).problems()).isEmpty();
  }

  private Settings good(String... lines) {
    var loaded = load(lines);
    assertThat(loaded).isInstanceOf(Loaded.Good.class);
    return ((Loaded.Good) loaded).settings();
  }

  private List<String> wrong(String... lines) {
    var loaded = load(lines);
    assertThat(loaded).isInstanceOf(Loaded.Wrong.class);
    return ((Loaded.Wrong) loaded).problems();
  }

  /** The lines are the environment; the later of one name wins. */
  private Loaded load(String... lines) {
    Map<String, String> environment =
        Arrays.stream(lines)
            .map(line -> line.split("=", 2))
            .collect(
                Collectors.toMap(
                    parts -> parts[0], parts -> parts[1], (one, two) -> two, HashMap::new));
    return SettingsFile.load(environment, folder, folder);
  }
}
