package firstline.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @CsvSource({
    "Mail.Example.NET, mail.example.net",
    "mail.example.net., mail.example.net",
    "müller.example, xn--mller-kva.example",
    "_sip.example.net, _sip.example.net",
    "3com.example, 3com.example",
    "localhost, localhost"
  })
  void readsNames(String text, String name) {
    assertThat(Host.parse(text).orElseThrow().name()).isEqualTo(name);
    assertThat(Host.parse(text).orElseThrow().literal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, 127.0.0.1", "[::1], 0:0:0:0:0:0:0:1", "::ffff:10.0.0.1, 10.0.0.1"})
  void readsAddresses(String text, String address) {
    assertThat(Host.parse(text).orElseThrow().literal().orElseThrow().getHostAddress())
        .isEqualTo(address);
  }

  /** Spellings of 127.0.0.1 and the like that some resolvers take; none may pass for a name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.0x1",
        "127.1",
        "0177.0.0.1",
        "127.0.0.01",
        "1.2.3.4.5",
        "127.0.0.1.",
        "fe80::1%eth0",
        "[::1",
        "",
        " ",
        ".",
        "a..b",
        "-a.example",
        "a b.example",
        "a/b",
        "a@b.example",
        "a\r\nb.example",
        "a\u0000.example"
      })
  void refusesWhatIsNoHost(String text) {
    assertThat(Host.parse(text)).isEmpty();
  }
}
