package firstline.launcher.doctor;

import firstline.knowledge.answering.LanguageModel;
import firstline.knowledge.answering.LanguageModel.Failed;
import firstline.knowledge.answering.LanguageModel.Said;
import firstline.knowledge.answering.ModelSettings;
import firstline.knowledge.answering.Prompt;
import firstline.knowledge.answering.langchain.Models;
import java.time.Duration;
import java.util.Optional;

/** Says one word to the language model, to hear whether it answers. */
record ModelCall(Optional<ModelSettings> settings) {
  private static final String WHAT = "model";
  private static final Prompt HELLO = new Prompt("Answer in one word.", "Are you there?", 20);

  Finding ask() {
    if (settings.isEmpty()) {
      return Finding.good(
          WHAT, "off, LLM_PROVIDER is not set: customers read the articles themselves");
    }
    var set = settings.get();
    return set.chat().isPresent()
        ? called(set, Models.chat(set))
        : Finding.good(WHAT, "no model answers, LLM_MODEL is not set");
  }

  private static Finding called(ModelSettings set, LanguageModel model) {
    long begin = System.nanoTime();
    var reply = model.ask(HELLO, set.limits().patience(), _ -> true);
    var took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    return switch (reply) {
      case Said(var words, _) when words.isBlank() ->
          Finding.bad(WHAT, set + " answers with nothing; look at LLM_MODEL");
      case Said _ -> Finding.good(WHAT, set + " answers, after " + took + " ms");
      case Failed(var why) -> Finding.bad(WHAT, set + " does not answer (" + why + ")");
    };
  }
}
