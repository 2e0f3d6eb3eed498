package firstline.checks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstline.checks.network.AddressRules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  private final AddressRules rules = new AddressRules(List.of());

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "::1, loopback",
    "::ffff:127.0.0.1, loopback",
    "::127.0.0.1, reserved",
    "10.0.0.1, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "::ffff:10.1.2.3, private",
    "fc00::1, private",
    "fd12:3456::1, private",
    "fec0::1, private",
    "169.254.169.254, link-local",
    "::ffff:169.254.169.254, link-local",
    "fe80::1, link-local",
    "100.64.0.1, shared by carriers",
    "100.127.255.255, shared by carriers",
    "224.0.0.1, multicast",
    "239.255.255.250, multicast",
    "ff02::1, multicast",
    "0.0.0.0, unspecified",
    "0.1.2.3, unspecified",
    "::, unspecified",
    "192.0.2.1, documentation",
    "198.51.100.7, documentation",
    "203.0.113.9, documentation",
    "2001:db8::1, documentation",
    "3fff::1, documentation",
    "198.18.0.1, benchmark",
    "198.19.255.255, benchmark",
    "2001:2::1, benchmark",
    "192.0.0.8, reserved",
    "192.88.99.1, reserved",
    "240.0.0.1, reserved",
    "255.255.255.255, reserved",
    "2001::1, reserved",
    "4000::1, reserved",
    "100::1, reserved",
    "64:ff9b:1::1, reserved",
    "64:ff9b::7f00:1, loopback",
    "64:ff9b::a00:1, private",
    "64:ff9b::a9fe:a9fe, link-local",
    "2002:7f00:1::, loopback",
    "2002:c0a8:101::1, private",
    "2002:a9fe:a9fe::, link-local",
  })
  void refusesWhatIsNotPublic(String address, String kind) {
    assertThat(judge(address)).isEqualTo(new Verdict.Refused(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "2606:4700:4700::1111",
        "2a00::1",
        "64:ff9b::101:101",
        "2002:101:101::1"
      })
  void allowsWhatAnybodyReaches(String address) {
    assertThat(judge(address)).isEqualTo(new Verdict.Public());
  }

  @Test
  void theListAllowsItsBlocksAndNothingBeside() {
    var open = new AddressRules(List.of(Cidr.parse("10.1.0.0/16"), Cidr.parse("fd00::5")));
    assertThat(open.judge(Host.literal("10.1.255.255").orElseThrow()))
        .isEqualTo(new Verdict.Listed());
    assertThat(open.judge(Host.literal("fd00::5").orElseThrow())).isEqualTo(new Verdict.Listed());
    assertThat(open.judge(Host.literal("10.2.0.0").orElseThrow()))
        .isEqualTo(new Verdict.Refused("private"));
    assertThat(open.judge(Host.literal("fd00::6").orElseThrow()))
        .isEqualTo(new Verdict.Refused("private"));
    assertThat(open.judge(Host.literal("64:ff9b::a01:1").orElseThrow()))
        .isEqualTo(new Verdict.Listed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.0/33", "10.0.0/8", "::/129", "ten", "10.0.0.0/", "1.2.3.4/-1", ""})
  void aBlockThatIsNoneIsSaidSo(String text) {
    assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private Verdict judge(String address) {
    return rules.judge(Host.literal(address).orElseThrow());
  }
}
