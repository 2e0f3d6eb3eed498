package firstline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop.example|https://shop.example",
        "Shop.Example/|https://shop.example",
        "it is HTTP://Shop.Example/Cart?x=1#top.|http://shop.example/Cart?x=1",
        "see (https://www.shop.example/a/b), please|https://www.shop.example/a/b",
        "https://shop.example:8443/x|https://shop.example:8443/x",
        "https://ann:secret@shop.example/x|https://shop.example/x",
        "https://198.51.100.7/x|https://198.51.100.7/x",
        "müller.example|https://xn--mller-kva.example",
        "shop,example|https://shop.example",
        "ann@shop.example|",
        "my shop|",
        "foo_bar.example|",
        "_dmarc.shop.example|https://shop.example",
        "ftp|"
      })
  void readsPages(String text, String expected) {
    assertThat(Addresses.url(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my site shop.example is down|shop.example",
        "Shop.Example, since today|shop.example",
        "meine Seite müller.de geht nicht|xn--mller-kva.de",
        "is it down.please help|",
        "write to ann@shop.example|",
        "version 8.2.1 of PHP|",
        "the file index.php is gone|",
        "e.g. this one|"
      })
  void hearsDomains(String text, String expected) {
    assertThat(Addresses.mentionedDomain(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://shop.example/cart shows an error|https://shop.example/cart",
        "www.shop.example is down|https://www.shop.example",
        "shop.example/cart is empty|https://shop.example/cart",
        "shop.example is down|",
        "ann@shop.example/x|"
      })
  void hearsPages(String text, String expected) {
    assertThat(Addresses.mentionedPage(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mails sent to ann@shop.example do not come in | mails sent to do not come in",
        "from a.b@shop.example to c@gmx.de, nothing | from to , nothing",
        "outlook.com refuses us | outlook.com refuses us",
        "ann@shop.example | ann@shop.example"
      })
  void leavesMailboxesOutOfAText(String text, String rest) {
    assertThat(Addresses.withoutEmails(text).strip().replaceAll(" +", " ")).isEqualTo(rest);
  }
}
