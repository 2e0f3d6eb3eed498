package firstline.knowledge.answering.langchain;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import firstline.knowledge.answering.LanguageModel;
import firstline.knowledge.answering.Prompt;
import java.time.Duration;
import java.util.function.Predicate;

/** A model that sends its words as they come, so that it can be stopped in the middle. */
final class StreamedModel implements LanguageModel {
  private final StreamingChatModel model;

  StreamedModel(StreamingChatModel model) {
    this.model = model;
  }

  @Override
  public Reply ask(Prompt prompt, Duration limit, Predicate<String> goOn) {
    var request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
            .build();
    var listening = new Listening(prompt, goOn);
    try {
      model.chat(request, listening);
    } catch (RuntimeException e) {
      listening.onError(e);
    }
    return listening.await(limit);
  }
}
