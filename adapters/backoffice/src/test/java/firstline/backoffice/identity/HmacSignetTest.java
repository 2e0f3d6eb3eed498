package firstline.backoffice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.customer.AccountId;
import firstline.core.customer.Contact;
import firstline.core.customer.Role;
import firstline.core.identity.ClaimId;
import firstline.core.identity.Fingerprint;
import firstline.core.identity.Pass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HmacSignetTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Contact ANA =
      new Contact(new AccountId("C-1001"), "Ana@shop.example", "Ana", Role.PRIMARY);
  private static final Instant EXPIRES = Instant.parse("2026-03-10T14:00:00Z");

  private final HmacSignet signet = new HmacSignet(SECRET);

  @Test
  @DisplayName("the worked example of the README is the token that we make, and that we take")
  void workedExample() throws IOException {
    var readme = Files.readString(Path.of("../../README.md"));
    var token = Pattern.compile("id_[A-Za-z0-9_-]{56}").matcher(readme);
    assertThat(token.find()).isTrue();
    var passes = new PassToken(new Hmac(SECRET.getBytes(StandardCharsets.UTF_8)));
    var nonce = new byte[] {1, 2, 3, 4, 5, 6};
    var fingerprint = Fingerprint.of(ANA.account(), ANA.email());
    assertThat(passes.write(fingerprint, EXPIRES, nonce)).isEqualTo(token.group());
    assertThat(signet.pass(token.group()).map(Pass::fingerprint)).contains(fingerprint);
    assertThat(readme).contains(SECRET, "C-1001", "1773151200", "010203040506");
  }

  @Test
  @DisplayName("a minted token fits into a Telegram link, and no two are alike")
  void mints() {
    var one = signet.mint(ANA, EXPIRES);
    var other = signet.mint(ANA, EXPIRES);
    assertThat(one).matches("[A-Za-z0-9_-]{1,64}").isNotEqualTo(other);
    var pass = signet.pass(one).orElseThrow();
    assertThat(pass.expires()).isEqualTo(EXPIRES);
    assertThat(pass.fingerprint()).isEqualTo(Fingerprint.of(ANA.account(), "ana@SHOP.example"));
    assertThat(pass.serial()).isNotEqualTo(signet.pass(other).orElseThrow().serial());
  }

  @Test
  @DisplayName("a token with any sign changed, of another desk, or of another shape is none")
  void refusesOthers() {
    var token = signet.mint(ANA, EXPIRES);
    for (int i = 3; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(signet.pass(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
    }
    assertThat(new HmacSignet(SECRET + "x").pass(token)).isEmpty();
    assertThat(signet.pass(token + "A")).isEmpty();
    assertThat(signet.pass(token.substring(0, token.length() - 1))).isEmpty();
    assertThat(signet.pass("id_")).isEmpty();
    assertThat(signet.pass("kb_site-down")).isEmpty();
  }

  @Test
  @DisplayName("codes are six digits, the same for the same claim, and spread evenly")
  void codes() {
    var codes =
        IntStream.range(0, 2_000)
            .mapToObj(i -> signet.code(new ClaimId("conv-" + i)))
            .collect(Collectors.toSet());
    assertThat(codes).allMatch(code -> code.matches("[0-9]{6}")).hasSizeGreaterThan(1_980);
    assertThat(signet.code(new ClaimId("conv-1"))).isEqualTo(signet.code(new ClaimId("conv-1")));
    assertThat(new HmacSignet(SECRET + "x").code(new ClaimId("conv-1")))
        .isNotEqualTo(signet.code(new ClaimId("conv-1")));
  }
}
