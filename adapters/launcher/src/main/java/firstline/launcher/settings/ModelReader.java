package firstline.launcher.settings;

import static firstline.launcher.settings.Name.EMBEDDING_MODEL;
import static firstline.launcher.settings.Name.LLM_API_KEY;
import static firstline.launcher.settings.Name.LLM_BASE_URL;
import static firstline.launcher.settings.Name.LLM_CUSTOMER_TOKENS;
import static firstline.launcher.settings.Name.LLM_DAILY_TOKENS;
import static firstline.launcher.settings.Name.LLM_MODEL;
import static firstline.launcher.settings.Name.LLM_PROVIDER;
import static firstline.launcher.settings.Name.LLM_SECONDS;

import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.answering.ModelSettings.Limits;
import firstline.knowledge.answering.ModelSettings.Provider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which language model is asked, if any. */
final class ModelReader {
  private static final Pattern PROVIDER = Pattern.compile("none|openai|ollama|anthropic");
  private static final int MOST_TOKENS = 1_000_000_000;
  private static final int LONGEST_SECONDS = 120;

  private final Values values;

  ModelReader(Values values) {
    this.values = values;
  }

  /** The model; empty if none is switched on. */
  Optional<ModelSettings> read() {
    var named =
        values.read(LLM_PROVIDER, "none, openai, ollama or anthropic", Parse.matching(PROVIDER));
    var base =
        values.read(
            LLM_BASE_URL,
            "an address, such as http://127.0.0.1:11434",
            text -> Parse.url(text, "https", "http"));
    values.need(
        LLM_PROVIDER,
        LLM_BASE_URL,
        LLM_API_KEY,
        LLM_MODEL,
        EMBEDDING_MODEL,
        LLM_SECONDS,
        LLM_DAILY_TOKENS,
        LLM_CUSTOMER_TOKENS);
    var limits = limits();
    var provider =
        named
            .filter(name -> !name.equals("none"))
            .map(name -> Provider.valueOf(name.toUpperCase(Locale.ROOT)));
    embeddings(provider);
    provider.ifPresent(this::complete);
    return provider.map(
        known ->
            new ModelSettings(
                known,
                base,
                values.text(LLM_API_KEY),
                values.text(LLM_MODEL),
                values.text(EMBEDDING_MODEL),
                limits));
  }

  private Limits limits() {
    var usual = Limits.STANDARD;
    var seconds =
        values.read(
            LLM_SECONDS, "a number from 1 to " + LONGEST_SECONDS, Parse.number(1, LONGEST_SECONDS));
    var tokens = "a number of tokens up to " + MOST_TOKENS;
    var day = values.read(LLM_DAILY_TOKENS, tokens, Parse.number(1, MOST_TOKENS));
    var customer = values.read(LLM_CUSTOMER_TOKENS, tokens, Parse.number(1, MOST_TOKENS));
    return new Limits(
        seconds.map(Duration::ofSeconds).orElse(usual.patience()),
        day.orElse(usual.tokensADay()),
        customer.orElse(usual.tokensACustomer()));
  }

  private void embeddings(Optional<Provider> provider) {
    if (values.isSet(EMBEDDING_MODEL)
        && values.isSet(LLM_PROVIDER)
        && provider.filter(known -> known != Provider.ANTHROPIC).isEmpty()) {
      values.half("LLM_PROVIDER wants openai or ollama, because EMBEDDING_MODEL is set");
    }
  }

  private void complete(Provider provider) {
    var name = provider.name().toLowerCase(Locale.ROOT);
    if (!values.isSet(LLM_MODEL) && !values.isSet(EMBEDDING_MODEL)) {
      values.half("LLM_MODEL wants the name of a model, because LLM_PROVIDER is " + name);
    }
    if (provider != Provider.OLLAMA && !values.isSet(LLM_BASE_URL) && !values.isSet(LLM_API_KEY)) {
      values.half("LLM_API_KEY wants a key, because LLM_PROVIDER is " + name);
    }
  }
}
