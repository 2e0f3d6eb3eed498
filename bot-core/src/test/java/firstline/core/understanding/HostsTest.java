package firstline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "srv1.shop.example|srv1.shop.example",
        "it's SRV1.Shop.Example.|srv1.shop.example",
        "https://SHOP.example/Path?q=1|shop.example",
        "root@srv1.shop.example|srv1.shop.example",
        "müller.example|xn--mller-kva.example",
        "203.0.113.5|203.0.113.5",
        "its address is 203.0.113.5.|203.0.113.5",
        "IP: 203.0.113.5, I think|203.0.113.5",
        "ip:203.0.113.5|203.0.113.5",
        "ssh root@203.0.113.5 -p 2222|203.0.113.5",
        "http://203.0.113.5:8080/login|203.0.113.5",
        "203.000.113.005|203.0.113.5",
        "203.0.113.0/24|203.0.113.0",
        "srv1.shop.example (203.0.113.5)|203.0.113.5",
        "2001:DB8::1|2001:db8::1",
        "http://[2001:db8::1]:8080/|2001:db8::1",
        "it is fe80::1%eth0|fe80::1",
        "2001:db8:0:0:0:0:0:1|2001:db8:0:0:0:0:0:1",
        "::ffff:203.0.113.5|::ffff:203.0.113.5",
        "::1|::1",
        "203.0.113.300|",
        "203.0.113|",
        "1.2.3.4.5|",
        "version 8.2.1|",
        "00:1a:2b:3c:4d:5e|",
        "12:30:45|",
        "2001:db8:::1|",
        "2001:db8::1::2|",
        "1:2:3:4:5:6:7:8:9|",
        "::ffff:203.0.113.300|",
        "my server|",
        "::|::"
      })
  void readsHosts(String text, String expected) {
    assertThat(Hosts.host(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.5|true",
        "2001:db8::1|true",
        "shop.example|false",
        "https://203.0.113.5|false"
      })
  void tellsAddressesFromNames(String host, boolean address) {
    assertThat(Hosts.isAddress(host)).isEqualTo(address);
  }
}
