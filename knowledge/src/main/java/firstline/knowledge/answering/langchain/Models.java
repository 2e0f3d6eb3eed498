package firstline.knowledge.answering.langchain;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import firstline.knowledge.answering.LanguageModel;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.meaning.Embedder;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Opens the models that settings name. */
public final class Models {
  private static final String OLLAMA = "http://127.0.0.1:11434";
  private static final int MOST_TOKENS = 1_000;

  /** For the articles, which nobody waits for; a question is not waited for as long. */
  private static final Duration PLACING = Duration.ofSeconds(30);

  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private Models() {}

  /** The model that answers; nothing is sent before the first question. */
  public static LanguageModel chat(ModelSettings settings) {
    return new StreamedModel(
        switch (settings.provider()) {
          case OPENAI -> openAi(settings);
          case OLLAMA -> ollama(settings);
          case ANTHROPIC -> anthropic(settings);
        });
  }

  /**
   * Servers that merely speak the protocol know the older name of the reply's length, and no
   * thinking; the provider's own may know only the newer, and no temperature.
   */
  private static StreamingChatModel openAi(ModelSettings settings) {
    var model =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http())
            .modelName(settings.chat().orElseThrow())
            .timeout(settings.limits().patience());
    settings.key().ifPresent(model::apiKey);
    settings
        .base()
        .map(URI::toString)
        .ifPresentOrElse(
            base -> model.baseUrl(base).maxTokens(MOST_TOKENS).temperature(0.0),
            () -> model.maxCompletionTokens(MOST_TOKENS));
    return model.build();
  }

  private static StreamingChatModel ollama(ModelSettings settings) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(http())
        .baseUrl(settings.base().map(URI::toString).orElse(OLLAMA))
        .modelName(settings.chat().orElseThrow())
        .numPredict(MOST_TOKENS)
        .temperature(0.0)
        .timeout(settings.limits().patience())
        .build();
  }

  private static StreamingChatModel anthropic(ModelSettings settings) {
    var model =
        AnthropicStreamingChatModel.builder()
            .httpClientBuilder(http())
            .apiKey(settings.key().orElse("none"))
            .modelName(settings.chat().orElseThrow())
            .maxTokens(MOST_TOKENS)
            .timeout(settings.limits().patience());
    settings.base().map(URI::toString).ifPresent(model::baseUrl);
    return model.build();
  }

  /** What places texts by their meaning; nothing is sent before the first text. */
  public static Embedder embedder(ModelSettings settings) {
    var name = settings.embedding().orElseThrow();
    return new Embeddings(
        switch (settings.provider()) {
          case OPENAI -> openAi(settings, name);
          case OLLAMA ->
              OllamaEmbeddingModel.builder()
                  .httpClientBuilder(http())
                  .baseUrl(settings.base().map(URI::toString).orElse(OLLAMA))
                  .modelName(name)
                  .timeout(PLACING)
                  .maxRetries(0)
                  .build();
          case ANTHROPIC -> throw new IllegalArgumentException("Anthropic has no embeddings");
        });
  }

  private static EmbeddingModel openAi(ModelSettings settings, String name) {
    var model =
        OpenAiEmbeddingModel.builder()
            .httpClientBuilder(http())
            .modelName(name)
            .timeout(PLACING)
            .maxRetries(0);
    settings.key().ifPresent(model::apiKey);
    settings.base().map(URI::toString).ifPresent(model::baseUrl);
    return model.build();
  }

  /** HTTP/1.1 always: some servers lose a request's body over the offer of HTTP/2. */
  static HttpClientBuilder http() {
    return new JdkHttpClientBuilder()
        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
        .connectTimeout(CONNECTING);
  }
}
