package firstline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my password: hunter2 does not work|my password: ••• does not work",
        "user=ann pwd=abc123;x|user=ann pwd=•••",
        "the password is S3cret!x, help|the password is ••• help",
        "Mein Passwort ist Geheim123 danke|Mein Passwort ist ••• danke",
        "mot de passe : azerty12|mot de passe : •••"
      })
  void masksPasswords(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(new Masking.Masked(masked, Set.of(Secret.PASSWORD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my password is wrong",
        "the password is not accepted",
        "I lost my password",
        "password reset does not arrive",
        "order 4111 1111 1111 1112",
        "call +49 30 1234567",
        "error 550 5.7.1 at 2026-03-10 14:00:00",
        "ticket 20260310140000"
      })
  void leavesWhatMerelyTalksAboutThem(String text) {
    assertThat(Masking.mask(text)).isEqualTo(new Masking.Masked(text, Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111 1111 1111 1111", "4111-1111-1111-1111", "5500005555555559"})
  void masksCardNumbers(String card) {
    assertThat(Masking.mask("card " + card + " thanks"))
        .isEqualTo(new Masking.Masked("card ••• thanks", Set.of(Secret.CARD_NUMBER)));
  }

  @Test
  void masksKeys() {
    var pem = "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----";
    assertThat(Masking.mask("here:\n" + pem + "\nok").text()).isEqualTo("here:\n•••\nok");
    assertThat(Masking.mask("AKIA" + "ABCDEFGHIJKLMNOP").found()).containsExactly(Secret.KEY);
    assertThat(Masking.mask("api key: abcdefgh12345678").text()).isEqualTo("api key: •••");
  }

  @Test
  void survivesLongAndOddText() {
    var odd = "🙂 ‏שלום‎ ".repeat(2_000);
    assertThat(Masking.mask(odd).text()).isEqualTo(odd);
  }
}
