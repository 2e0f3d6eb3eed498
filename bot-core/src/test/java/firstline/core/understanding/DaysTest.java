package firstline.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.rehearsal.SpokenKeys;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  private static Optional<LocalDate> read(String language, String text, boolean past) {
    var words = new SpokenKeys().vocabulary(Locale.ENGLISH);
    return new Days(Locale.forLanguageTag(language), words, TODAY, past).read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|2026-03-01|2026-03-01",
        "en|since 2026-3-1 I think|2026-03-01",
        "en|10 March|2026-03-10",
        "en|March 9th, 2025|2025-03-09",
        "en|on 24 Dec|2025-12-24",
        "en|today|2026-03-10",
        "en|since yesterday evening|2026-03-09",
        "en|the day before yesterday|2026-03-08",
        "en|on Monday|2026-03-09",
        "en|25/02/2026|2026-02-25",
        "en|02/25/2026|2026-02-25",
        "en|3/3|2026-03-03",
        "en|3/4|",
        "en-US|2/3/26|2026-02-03",
        "en-GB|2/3/26|2026-03-02",
        "de|09.03.|2026-03-09",
        "de|9. März 2026|2026-03-09",
        "de|am 9.3.26|2026-03-09",
        "fr|le 1er février|2026-02-01",
        "es|10 de enero de 2026|2026-01-10",
        "it|3/2|2026-02-03",
        "pt|5 de março|2026-03-05",
        "en|31 February|",
        "en|11 March 2026|",
        "en|last week|",
        "en|5|"
      })
  void readsDaysThatHaveBeen(String language, String text, LocalDate expected) {
    assertThat(read(language, text, true)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en|12 March|2026-03-12", "en|20 December|2025-12-20", "de|1.4.2027|2027-04-01"})
  void readsDaysToCome(String language, String text, LocalDate expected) {
    assertThat(read(language, text, false)).isEqualTo(Optional.ofNullable(expected));
  }
}
