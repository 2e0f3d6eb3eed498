package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.catalog.ArticleSlug;
import firstline.knowledge.overlap.Alike;
import firstline.knowledge.overlap.AtOdds;
import firstline.knowledge.overlap.Overlaps;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapsTest {
  @TempDir private Path root;

  private WrittenContent content() {
    return WrittenContent.in(root)
        .change(
            "search/en.yaml",
            "ignore: i my the",
            "ignore: i my the a an our your we is are at for of with up to within");
  }

  /** What overlaps where the two articles of the small content say this. */
  private Overlaps overlaps(WrittenContent content) {
    var library =
        ((Library.Opening.Opened)
                Library.open(root, WrittenContent.DEMANDS, "https://support.example.net"))
            .library();
    assertThat(content.problems()).isEmpty();
    return Overlaps.of(library.content().articles(), library.knowledge());
  }

  private List<AtOdds> atOdds(String one, String other) {
    return overlaps(
            content()
                .change("articles/cannot-send/en.md", "1. Look at {{mailServer}}.", one)
                .change("articles/site-down/en.md", "1. Look at {{mailServer}}.", other))
        .atOdds();
  }

  @ParameterizedTest
  @DisplayName("different values of the same are at odds")
  @CsvSource(
      delimiter = '|',
      value = {
        "Live chat is open for your first 30 days after the order. | Our live chat is open for the first 20 days after an order. | 30 | 20",
        "Backups of your account are kept for 14 days. | We keep backups of an account for 7 days. | 14 | 7",
        "A mailbox sends up to 500 messages an hour. | Each mailbox sends at most 300 messages an hour. | 500 | 300",
        "Enter the outgoing server with port 465 and encryption. | Enter the outgoing server with port 25 and encryption. | 465 | 25",
        "The access log of your site is at ~/access-logs/site. | The access log of a site is at ~/logs/access. | ~/access-logs/site | ~/logs/access",
        "Write to our abuse desk at abuse@a.example.net. | Write to our abuse desk at report@a.example.net. | abuse@a.example.net | report@a.example.net",
      })
  void atOdds(String one, String other, String value, String otherValue) {
    assertThat(atOdds(one, other))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.one().value()).isEqualTo(value);
              assertThat(pair.other().value()).isEqualTo(otherValue);
              assertThat(pair.one().sentence()).isEqualTo(one);
            });
  }

  @ParameterizedTest
  @DisplayName("the same values, alternatives and values of other things are not")
  @CsvSource(
      delimiter = '|',
      value = {
        "Backups of your account are kept for 14 days. | We keep backups of an account for 14 days.",
        "The outgoing server has port 465 or port 587 with encryption. | The outgoing server has port 587 with encryption.",
        "Backups of your account are kept for 14 days. | An invoice for your account is due within 7 days.",
        "Backups of your account are kept for 14 days. | Backups of your account are kept at 3 places.",
        "Outgoing server with encryption, port 465. Incoming server with encryption, port 993. | Incoming server with encryption, port 993.",
      })
  void notAtOdds(String one, String other) {
    assertThat(atOdds(one, other)).isEmpty();
  }

  @Test
  @DisplayName("whoever gets other articles is not told otherwise")
  void otherPlatforms() {
    content().change("articles/site-down/en.md", "platforms: [shared]", "platforms: [vps]");
    var content =
        WrittenContent.at(root)
            .change(
                "articles/cannot-send/en.md",
                "1. Look at {{mailServer}}.",
                "Backups of your account are kept for 14 days.")
            .change(
                "articles/site-down/en.md",
                "1. Look at {{mailServer}}.",
                "Backups of your account are kept for 7 days.");
    assertThat(overlaps(content).atOdds()).isEmpty();
  }

  @Test
  @DisplayName(
      "articles that share their telling words are alike, with the phrasings and questions")
  void alike() {
    var content =
        content()
            .article(
                "mail-stuck",
                "Mail is stuck in the outbox",
                "email-cannot-send",
                "my mail is stuck in the outbox, outgoing mail does not leave");
    content.change(
        "articles/cannot-send/en.md",
        "phrasings: [mail is stuck in the outbox]",
        "phrasings: [mail is stuck in the outbox, outgoing mail does not leave]");
    assertThat(overlaps(content).alike())
        .first()
        .satisfies(
            pair -> {
              assertThat(List.of(pair.one(), pair.other()))
                  .containsExactlyInAnyOrder(
                      new ArticleSlug("cannot-send"), new ArticleSlug("mail-stuck"));
              assertThat(pair.words()).extracting(Alike.Word::stem).contains("outbox");
              assertThat(pair.phrasings())
                  .contains(
                      new Alike.Phrasings(
                          "outgoing mail does not leave", "outgoing mail does not leave"));
            });
  }

  @Test
  @DisplayName("a pair has another fingerprint as soon as one of its sentences changes")
  void fingerprints() {
    var one = new AtOdds.Side(new ArticleSlug("a"), "1", "1 day");
    var other = new AtOdds.Side(new ArticleSlug("b"), "2", "2 days");
    var changed = new AtOdds.Side(new ArticleSlug("b"), "2", "2 days!");
    var en = java.util.Locale.ENGLISH;
    assertThat(new AtOdds(en, "day", 1, one, other).fingerprint())
        .isEqualTo(new AtOdds(en, "x", 0.5, one, other).fingerprint())
        .isNotEqualTo(new AtOdds(en, "day", 1, one, changed).fingerprint());
  }

  @Test
  @DisplayName("the shipped articles are not at odds")
  void shipped() {
    var library = ShippedContentTest.library();
    var overlaps = Overlaps.of(library.content().articles(), library.knowledge());
    assertThat(overlaps.atOdds()).isEmpty();
    assertThat(overlaps.alike()).isNotEmpty().hasSizeLessThan(10);
  }
}
