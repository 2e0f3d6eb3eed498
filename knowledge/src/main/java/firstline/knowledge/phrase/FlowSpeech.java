package firstline.knowledge.phrase;

import firstline.core.conversation.Speech;
import firstline.core.message.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one flow says, out of its own sheets. What a language lacks is said in English. */
public record FlowSpeech(List<Sheet> sheets) implements Speech {
  public FlowSpeech {
    sheets = List.copyOf(sheets);
  }

  @Override
  public List<Block> phrase(Locale locale, String key, Map<String, ?> arguments) {
    return find(locale, sheet -> Optional.ofNullable(sheet.phrases().get(key)))
        .orElseThrow(() -> new IllegalArgumentException("No phrase '" + key + "'"))
        .with(arguments);
  }

  @Override
  public String label(Locale locale, String key, Map<String, ?> arguments) {
    return find(locale, sheet -> Optional.ofNullable(sheet.labels().get(key)))
        .orElseThrow(() -> new IllegalArgumentException("No label '" + key + "'"))
        .with(arguments);
  }

  private <T> Optional<T> find(Locale locale, Function<Sheet, Optional<T>> get) {
    return Stream.of(locale, Locale.of(locale.getLanguage()), Phrases.DEFAULT)
        .flatMap(wanted -> sheets.stream().filter(sheet -> Objects.equals(sheet.locale(), wanted)))
        .flatMap(sheet -> get.apply(sheet).stream())
        .findFirst();
  }
}
