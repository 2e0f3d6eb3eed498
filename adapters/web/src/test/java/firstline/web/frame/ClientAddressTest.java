package firstline.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, , 203.0.113.7",
    "203.0.113.7, 198.51.100.1, 203.0.113.7",
    "127.0.0.1, 198.51.100.1, 198.51.100.1",
    "10.0.0.2, '6.6.6.6, 198.51.100.1', 198.51.100.1",
    "127.0.0.1, , 127.0.0.1",
    "127.0.0.1, example.com, 127.0.0.1",
    "[::1], 2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2:ffff::1, , 20010db800010002",
    "fd00::9, 198.51.100.1, 198.51.100.1",
    "'', , unknown",
  })
  void believesOnlyAProxyNearby(String connected, String forwarded, String client) {
    assertThat(ClientAddress.of(connected, Optional.ofNullable(forwarded))).isEqualTo(client);
  }
}
