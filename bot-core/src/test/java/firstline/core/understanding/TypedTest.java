package firstline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.message.Escape;
import firstline.core.rehearsal.SpokenKeys;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  private static final Vocabulary WORDS = new SpokenKeys().vocabulary(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes|YES",
        "Yes!|YES",
        "YEP, it does|YES",
        "it wroks|YES",
        "no|NO",
        "Nope.|NO",
        "still not working here|NO",
        "I|",
        "don’t know|UNSURE",
        "no idea|UNSURE",
        "not sre|UNSURE",
        "yesterday it worked|",
        "nothing|",
        "no.example.net|",
        "https://yes.example.net/a|",
        "yes.thanks|YES",
        "no because since this morning every single one of my mails comes back to me|",
        "🙂|",
        "نعم|"
      })
  void readsYesAndNo(String text, Reply expected) {
    assertThat(Typed.reply(text, WORDS).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "menu,MENU",
    "Menu!,MENU",
    "main  menu,MENU",
    "humam,PERSON",
    "talk to a persn,PERSON",
    "stop,STOP",
    "stp,STOP",
    "st,",
    "my menu is broken,",
    "languag,LANGUAGE",
    "start over,START_OVER",
    "can I talk to a person please?,PERSON",
    "a human!,PERSON",
    "the person who built my site has left the company,",
    "another person cannot log in here,"
  })
  void readsEscapes(String text, Escape expected) {
    assertThat(Escapes.read(text, WORDS).orElse(null)).isEqualTo(expected);
  }

  @Test
  void readsWhatACorrectionPutsInPlace() {
    assertThat(Typed.correction("No, I meant the OTHER one.", WORDS)).contains("the OTHER one.");
    assertThat(Typed.correction("no, i  meant\tshop.example", WORDS)).contains("shop.example");
    assertThat(Typed.correction("no, I meant", WORDS)).isEmpty();
    assertThat(Typed.correction("nothing", WORDS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ann@shop.example,ann@shop.example",
    "it's Ann.Smith+x@SHOP.Example ok?,Ann.Smith+x@shop.example",
    "ann @ shop.example,ann@shop.example",
    "jörg@müller.example,jörg@xn--mller-kva.example",
    "ann@shop,",
    "shop.example,"
  })
  void readsAddresses(String text, String expected) {
    assertThat(Typed.email(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop.example|shop.example",
        "https://www.Shop.example/cart?x=1|www.shop.example",
        "my domain is shop,example|shop.example",
        "ann@shop.example|shop.example",
        "bücher.example|xn--bcher-kva.example",
        "localhost|",
        "10.0.0.1|",
        "no domain here|",
        "-bad-.example|"
      })
  void readsDomains(String text, String expected) {
    assertThat(Typed.domain(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|5",
        "about 12 of them|12",
        "between 3 and 4|",
        "1,500|1500",
        "1 500 000 visitors|1500000",
        "12 GB|12",
        "5.|5",
        "5, I think|5",
        "3.5|",
        "1.500|",
        "-5|",
        "10k|",
        "v2|",
        "at 12:30|",
        "none|",
        "99999999999999999999|"
      })
  void readsNumbers(String text, Long expected) {
    assertThat(Typed.number(text, Locale.ENGLISH).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de|1.500|1500", "de|1,500|", "de|3,5|", "fr|1 500|1500", "es|1.500.000|1500000"})
  void thousandsAreSetApartAsInTheLanguage(String language, String text, Long expected) {
    assertThat(Typed.number(text, Locale.forLanguageTag(language)).orElse(null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|0",
        "3.|2",
        "4|",
        "it bounces|1",
        "stuck|0",
        "it stays stuck|0",
        "It comes bck|2",
        "it|",
        "|"
      })
  void readsChoices(String text, Integer expected) {
    var labels = List.of("It stays stuck in the outbox", "It bounces", "It comes back");
    assertThat(Typed.choice(text == null ? "" : text, labels).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi", "Hello there", "Good morning!"})
  void knowsGreetings(String text) {
    assertThat(Typed.isGreeting(text, WORDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello my site is down since noon", "high", ""})
  void doesNotTakeAStoryForAGreeting(String text) {
    assertThat(Typed.isGreeting(text, WORDS)).isFalse();
  }
}
