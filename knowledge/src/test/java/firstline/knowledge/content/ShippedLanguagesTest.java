package firstline.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.core.conversation.Label;
import firstline.core.conversation.Phrasebook;
import firstline.core.message.Escape;
import firstline.core.understanding.Escapes;
import firstline.core.understanding.Reply;
import firstline.core.understanding.Typed;
import firstline.core.understanding.Vocabulary;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every language that we ship must hold, and that no typed word can be taken two ways. */
class ShippedLanguagesTest {
  /** Longer words are cut off on a phone's buttons. */
  private static final int LONGEST_LABEL = 30;

  private static final Phrasebook PHRASES = ShippedContentTest.library().playbook().phrases();

  static List<Locale> languages() {
    return PHRASES.languages();
  }

  @Test
  @DisplayName("the bot speaks six languages, English first")
  void sixLanguages() {
    assertThat(languages())
        .extracting(Locale::toLanguageTag)
        .containsExactly("en", "de", "es", "fr", "it", "pt");
  }

  @Test
  @DisplayName("every language has every phrase and label, and the loader warns of nothing")
  void nothingIsMissing() {
    var loading = new ContentLoader(ShippedContentTest.DEMANDS).load(Path.of("content"));
    assertThat(loading instanceof Loading.Loaded loaded ? loaded.warnings() : List.of(loading))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("no word stands in two lists")
  void noWordTwice(Locale language) {
    var seen = new HashMap<String, String>();
    var softly = new SoftAssertions();
    lists(PHRASES.vocabulary(language))
        .forEach(
            (list, words) ->
                words.forEach(
                    word ->
                        softly
                            .assertThat(seen.putIfAbsent(withoutAccents(word), list))
                            .as("%s: '%s' in '%s'", language, word, list)
                            .isIn(null, list)));
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("every word, typed with or without accents, is taken for what its list says")
  void wordsMeanTheirList(Locale language) {
    var words = PHRASES.vocabulary(language);
    var softly = new SoftAssertions();
    replies(words)
        .forEach(
            (reply, list) ->
                typed(list)
                    .forEach(
                        word -> {
                          softly.assertThat(Typed.reply(word, words)).as(word).contains(reply);
                          softly.assertThat(Escapes.read(word, words)).as(word).isEmpty();
                        }));
    words
        .escapes()
        .forEach(
            (escape, list) ->
                typed(list.phrases())
                    .forEach(
                        word ->
                            softly
                                .assertThat(Escapes.read(word, words))
                                .as(word)
                                .contains(escape)));
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("politeness is no answer, no way out and no correction")
  void politeness(Locale language) {
    var words = PHRASES.vocabulary(language);
    var softly = new SoftAssertions();
    Stream.concat(typed(words.greetings().phrases()), typed(words.thanks().phrases()))
        .forEach(
            word -> {
              softly.assertThat(Typed.reply(word, words)).as(word).isEmpty();
              softly.assertThat(Escapes.read(word, words)).as(word).isEmpty();
              softly.assertThat(Typed.correction(word, words)).as(word).isEmpty();
            });
    typed(words.greetings().phrases())
        .forEach(word -> softly.assertThat(Typed.isThanks(word, words)).as(word).isFalse());
    typed(words.thanks().phrases())
        .forEach(word -> softly.assertThat(Typed.isGreeting(word, words)).as(word).isFalse());
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("a correction gives what was meant instead")
  void corrections(Locale language) {
    var words = PHRASES.vocabulary(language);
    var softly = new SoftAssertions();
    typed(words.corrections().phrases())
        .forEach(
            beginning ->
                softly
                    .assertThat(Typed.correction(beginning + " shop.example", words))
                    .as(beginning)
                    .contains("shop.example"));
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("what stands on a button can be typed")
  void labelsCanBeTyped(Locale language) {
    var words = PHRASES.vocabulary(language);
    assertThat(Typed.reply(label(language, "yes"), words)).contains(Reply.YES);
    assertThat(Typed.reply(label(language, "no"), words)).contains(Reply.NO);
    assertThat(Typed.reply(label(language, "unsure"), words)).contains(Reply.UNSURE);
    assertThat(Typed.reply(label(language, "solved"), words)).contains(Reply.YES);
    assertThat(Typed.reply(label(language, "not-solved"), words)).contains(Reply.NO);
    assertThat(Escapes.read(label(language, "person"), words)).contains(Escape.PERSON);
    assertThat(Escapes.read(label(language, "menu"), words)).contains(Escape.MENU);
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName("a button's words are short, and typing them leads nowhere else")
  void labelsAreShort(Locale language) {
    var words = PHRASES.vocabulary(language);
    var softly = new SoftAssertions();
    for (var label : Label.values()) {
      var text = label(language, label.key());
      softly.assertThat(text).hasSizeLessThan(LONGEST_LABEL);
      if (label != Label.PERSON && label != Label.MENU) {
        softly.assertThat(Escapes.read(text, words)).as(text).isEmpty();
      }
    }
    softly.assertAll();
  }

  private static String label(Locale language, String key) {
    return PHRASES.label(language, key, Map.of());
  }

  private static Map<Reply, Set<String>> replies(Vocabulary words) {
    return Map.of(
        Reply.YES,
        words.yes().phrases(),
        Reply.NO,
        words.no().phrases(),
        Reply.UNSURE,
        words.unsure().phrases());
  }

  private static Map<String, Set<String>> lists(Vocabulary words) {
    var lists = new TreeMap<String, Set<String>>();
    replies(words).forEach((reply, list) -> lists.put(reply.name(), list));
    lists.put("greetings", words.greetings().phrases());
    lists.put("thanks", words.thanks().phrases());
    lists.put("corrections", words.corrections().phrases());
    words.escapes().forEach((escape, list) -> lists.put(escape.name(), list.phrases()));
    return lists;
  }

  /** Words as they are written and as hurried people type them. */
  private static Stream<String> typed(Set<String> words) {
    var all = new ArrayList<String>();
    for (var word : words) {
      all.add(word);
      all.add(withoutAccents(word));
      all.add(word.toUpperCase(Locale.ROOT));
    }
    return all.stream().distinct();
  }

  private static String withoutAccents(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
