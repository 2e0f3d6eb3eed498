package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Customer;
import firstline.core.customer.Role;
import firstline.launcher.settings.Settings;
import firstline.storage.Storage;
import firstline.storage.StorageSettings;
import firstline.telegram.fake.FakeTelegram;
import firstline.telegram.fake.Shown;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Becoming a contact of an account in the whole program: mail, links, staff, Telegram and web. */
class SignInHouseTest {
  private static final long CUSTOMER = 42;
  private static final Contact ANA =
      new Contact(new AccountId("C-1001"), "ana@shop.example", "Ana", Role.PRIMARY);
  private static final Pattern CODE = Pattern.compile("The code is ([0-9]{6})");

  @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void prepare() {
    post.start();
    var wanted = StorageSettings.in(folder.resolve("data"));
    try (var storage = Storage.open(wanted)) {
      var since = LocalDate.of(2026, 2, 20);
      storage
          .customerImports()
          .take(
              List.of(
                  new Customer(
                      ANA.account(),
                      since,
                      List.of(ANA),
                      List.of(),
                      List.of(),
                      Optional.empty(),
                      0,
                      false)),
              Instant.EPOCH);
    }
  }

  @AfterEach
  void stop() {
    post.stop();
    telegram.close();
  }

  private Settings settings(String... more) {
    var lines = Arrays.copyOf(more, more.length + 5);
    var always =
        List.of(
            "TELEGRAM_BOT_TOKEN=" + FakeTelegram.TOKEN,
            "TELEGRAM_API_URL=" + telegram.uri(),
            "TELEGRAM_SENDS_PER_SECOND=0",
            "ADMIN_EMAIL=" + Houses.EMAIL,
            "ADMIN_PASSWORD=" + Houses.PASSWORD);
    System.arraycopy(always.toArray(new String[0]), 0, lines, more.length, always.size());
    return Houses.settings(folder, lines);
  }

  private Settings withMail() {
    return settings(
        "SMTP_URL=smtp://127.0.0.1:" + post.getSmtp().getPort(),
        "SUPPORT_EMAIL=support@provider.example");
  }

  private void says(String text) {
    telegram.chats().says(CUSTOMER, text);
  }

  private void hears(String words) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(log()).isNotEmpty().last().asString().contains(words));
  }

  private List<String> log() {
    return telegram.chats().log(CUSTOMER).stream().map(Shown::text).toList();
  }

  private String mailed(int count) {
    assertThat(post.waitForIncomingEmail(10_000, count)).isTrue();
    try {
      return post.getReceivedMessages()[count - 1].getContent().toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("the code that comes by e-mail makes a Telegram user a contact, until /logout")
  void byCode() {
    try (var _ = House.start(withMail(), words -> {})) {
      says("/login");
      hears("number of your account");
      says("c-1001");
      hears("a code is on its way");
      var code = CODE.matcher(mailed(1));
      assertThat(code.find()).isTrue();
      says(code.group(1));
      hears("this is about account C-1001");
      assertThat(mailed(2)).contains("was linked to your account C-1001", "Telegram");
      says("/login");
      hears("You are known here for account C-1001");
      says("/logout");
      hears("no longer linked to account C-1001");
    }
  }

  @Test
  @DisplayName("a link that the command line makes works once, in Telegram and in the web chat")
  void byLink() {
    var settings = withMail();
    var signet = LinkSecret.signet(settings);
    var expires = Instant.now().plusSeconds(900);
    try (var house = House.start(settings, words -> {});
        var browser = new Surfer(house.local())) {
      says("/start " + signet.mint(ANA, expires));
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(log()).anyMatch(text -> text.contains("about account C-1001")));
      var token = signet.mint(ANA, expires);
      browser.submit(browser.open("/chat?link=" + token), "/chat/link", Map.of());
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(browser.open("/chat").words()).contains("about account C-1001"));
      says("/logout");
      hears("no longer linked");
      says("/start " + token);
      hears("That link was used before");
      says("/start " + signet.mint(ANA, Instant.now().minusSeconds(600)));
      hears("That link is no longer good");
      mailed(2);
    }
  }

  @Test
  @DisplayName("without a mail server staff confirm in the console, and that is audited")
  void byStaff() {
    try (var house = House.start(settings(), words -> {});
        var agent = new Surfer(house.local())) {
      says("/login");
      hears("number of your account");
      says("C-1001");
      hears("Somebody from our team will look into that");
      agent.submit(
          agent.open("/console/login"),
          "/console/login",
          Map.of("email", Houses.EMAIL, "password", Houses.PASSWORD));
      var talk = agent.open(agent.open("/console").link("/console/c/[a-z0-9]+[^\"]*"));
      assertThat(talk.words()).contains("Who is this?", "ana@shop.example");
      var confirm = talk.at().getPath() + "/confirm";
      var after = agent.submit(talk, confirm, Map.of("text", ANA.email()));
      assertThat(after.words()).contains("confirmed that this is ana@shop.example");
      hears("this is about account C-1001");
      assertThat(agent.open("/console/audit").words())
          .contains("identity.confirmed", "ana@shop.example of account C-1001");
    }
  }

  @Test
  @DisplayName("mail that could not be sent before the end goes out after the next start")
  void keepsMail() {
    var settings = withMail();
    post.stop();
    try (var _ = House.start(settings, words -> {})) {
      says("/login");
      hears("number of your account");
      says("C-1001");
      hears("a code is on its way");
    }
    post.start();
    var again =
        settings(
            "SMTP_URL=smtp://127.0.0.1:" + post.getSmtp().getPort(),
            "SUPPORT_EMAIL=support@provider.example");
    try (var _ = House.start(again, words -> {})) {
      var code = CODE.matcher(mailed(1));
      assertThat(code.find()).isTrue();
      says(code.group(1));
      hears("this is about account C-1001");
    }
  }
}
