package firstline.launcher.settings;

import static firstline.launcher.settings.Name.*;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Settings of parts that this version does not have yet. They are judged like all others, so that
 * nobody is in for a surprise later; and whoever sets one is told that it does nothing yet.
 */
final class LaterSettings {
  private static final Pattern PROVIDER = Pattern.compile("none|openai|ollama|anthropic");
  private static final Pattern EMBEDDER = Pattern.compile("openai|ollama");
  private static final Name[] ALL = {LLM_PROVIDER, EMBEDDING_MODEL, WHMCS_URL};

  private final Values values;

  LaterSettings(Values values) {
    this.values = values;
  }

  /** Judges them; what comes back are warnings. */
  List<String> check() {
    model();
    billing();
    return Arrays.stream(ALL)
        .filter(values::isSet)
        .filter(name -> !switchedOff(name))
        .map(name -> name + " is set, but this version does not use it yet")
        .toList();
  }

  private boolean switchedOff(Name name) {
    return name == LLM_PROVIDER && values.text(LLM_PROVIDER).filter("none"::equals).isPresent();
  }

  private void model() {
    var provider = values.read(LLM_PROVIDER, "none, openai, ollama or anthropic", shape(PROVIDER));
    values.read(
        LLM_BASE_URL,
        "an address, such as http://127.0.0.1:11434",
        text -> Parse.url(text, "https", "http"));
    values.need(LLM_PROVIDER, LLM_BASE_URL, LLM_API_KEY, LLM_MODEL, EMBEDDING_MODEL);
    var used = provider.filter(name -> !name.equals("none"));
    if (used.isPresent() && !values.isSet(LLM_MODEL)) {
      values.half("LLM_MODEL wants the name of a model, because LLM_PROVIDER is " + used.get());
    }
    boolean elsewhere = values.isSet(LLM_BASE_URL);
    if (used.filter(name -> !name.equals("ollama")).isPresent()
        && !elsewhere
        && !values.isSet(LLM_API_KEY)) {
      values.half("LLM_API_KEY wants a key, because LLM_PROVIDER is " + used.orElseThrow());
    }
    if (values.isSet(EMBEDDING_MODEL)
        && used.filter(name -> EMBEDDER.matcher(name).matches()).isEmpty()
        && values.isSet(LLM_PROVIDER)) {
      values.half("LLM_PROVIDER wants openai or ollama, because EMBEDDING_MODEL is set");
    }
  }

  private void billing() {
    values.together(WHMCS_URL, WHMCS_IDENTIFIER, WHMCS_SECRET);
    values.read(
        WHMCS_URL,
        "an address, such as https://billing.example.net",
        text -> Parse.url(text, "https", "http"));
  }

  private static java.util.function.Function<String, java.util.Optional<String>> shape(
      Pattern pattern) {
    return Parse.matching(pattern);
  }
}
