package firstline.knowledge.answering.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import firstline.knowledge.answering.LanguageModel;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.answering.ModelSettings.Provider;
import firstline.knowledge.answering.Prompt;
import firstline.knowledge.answering.fake.FakeModels;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same of each provider, over its own protocol. */
class ModelsTest {
  private static final Prompt PROMPT = new Prompt("Be brief.", "Hello \"you\"", 50);
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final FakeModels server = FakeModels.start();

  @AfterEach
  void close() {
    server.close();
  }

  private LanguageModel model(Provider provider, URI at) {
    var base = provider == Provider.OLLAMA ? at : at.resolve("/v1");
    return Models.chat(
        new ModelSettings(
            provider,
            Optional.of(base),
            Optional.of("key-of-ours"),
            Optional.of("small"),
            Optional.empty(),
            new ModelSettings.Limits(LIMIT, 1_000, 1_000)));
  }

  @ParameterizedTest
  @EnumSource(value = Provider.class, names = "ANTHROPIC", mode = EnumSource.Mode.EXCLUDE)
  void textsArePlaced(Provider provider) {
    server.next(new FakeModels.Says(List.of()));
    var base = provider == Provider.OLLAMA ? server.uri() : server.uri().resolve("/v1");
    var embedder =
        Models.embedder(
            new ModelSettings(
                provider,
                Optional.of(base),
                Optional.empty(),
                Optional.empty(),
                Optional.of("places"),
                ModelSettings.Limits.STANDARD));
    var places = embedder.embed(List.of("abba", "zoo"));
    assertThat(places).hasSize(2);
    assertThat(places.getFirst()[0]).isEqualTo(2.5f);
    assertThat(places.getLast()[25]).isEqualTo(1.5f);
    assertThat(server.requests().getFirst().body()).contains("places", "abba", "zoo");
  }

  private LanguageModel model(Provider provider) {
    return model(provider, server.uri());
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void aReplyComesPieceByPiece(Provider provider) {
    server.says("Open the panel. [1]\nThen press \"Mail\". [2]");
    var pieces = new java.util.ArrayList<String>();
    var reply = model(provider).ask(PROMPT, LIMIT, pieces::add);
    assertThat(reply)
        .isEqualTo(new LanguageModel.Said("Open the panel. [1]\nThen press \"Mail\". [2]", 123));
    assertThat(pieces).hasSizeGreaterThan(3).first().isEqualTo("Open th");
    var request = server.requests().getFirst();
    assertThat(request.body()).contains("small", "Be brief.", "Hello \\\"you\\\"", "\"stream\"");
    if (provider != Provider.OLLAMA) {
      assertThat(request.key()).contains("key-of-ours");
    }
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void whatIsEnoughEndsIt(Provider provider) {
    server.next(new FakeModels.Hangs("This is wrong.\n"));
    var reply = model(provider).ask(PROMPT, LIMIT, soFar -> false);
    assertThat(reply).isInstanceOf(LanguageModel.Said.class);
    assertThat(((LanguageModel.Said) reply).text()).isEqualTo("This is wrong.\n");
    assertThat(((LanguageModel.Said) reply).tokens()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void afterTheTimeItIsOver(Provider provider) {
    server.next(new FakeModels.Hangs("Slowly"));
    var reply = model(provider).ask(PROMPT, Duration.ofMillis(300), _ -> true);
    assertThat(reply).isInstanceOf(LanguageModel.Failed.class);
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void aRefusedRequestSaysWhyWithoutTheKey(Provider provider) {
    server.next(
        new FakeModels.Fails(
            401, "{\"error\":{\"message\":\"bad key sk-0123456789abcdef0123456789\"}}"));
    var reply = model(provider).ask(PROMPT, LIMIT, _ -> true);
    assertThat(reply).isInstanceOf(LanguageModel.Failed.class);
    assertThat(reply.toString()).doesNotContain("0123456789abcdef").hasSizeLessThan(400);
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void aServerThatIsNotThereIsAFailure(Provider provider) {
    var model = model(provider, URI.create("http://127.0.0.1:1"));
    assertThat(model.ask(PROMPT, LIMIT, _ -> true)).isInstanceOf(LanguageModel.Failed.class);
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void somethingElseThanAStreamIsAFailureOrSilence(Provider provider) {
    server.next(new FakeModels.Says(List.of()));
    var reply = model(provider).ask(PROMPT, LIMIT, _ -> true);
    assertThat(reply instanceof LanguageModel.Said(var text, _) ? text : "").isEmpty();
  }
}
