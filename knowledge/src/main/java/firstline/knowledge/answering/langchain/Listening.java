package firstline.knowledge.answering.langchain;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import firstline.core.conversation.Masking;
import firstline.knowledge.answering.LanguageModel.Failed;
import firstline.knowledge.answering.LanguageModel.Reply;
import firstline.knowledge.answering.LanguageModel.Said;
import firstline.knowledge.answering.Prompt;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers the words of one reply. Whatever comes after its end is passed over. */
final class Listening implements StreamingChatResponseHandler {
  private static final int LONGEST_REASON = 200;
  private static final int LETTERS_A_TOKEN = 6;

  private final Prompt prompt;
  private final Predicate<String> goOn;
  private final StringBuilder words = new StringBuilder();
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();
  private @Nullable StreamingHandle handle;

  Listening(Prompt prompt, Predicate<String> goOn) {
    this.prompt = prompt;
    this.goOn = goOn;
  }

  @Override
  public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
    if (hear(part.text(), context.streamingHandle())) {
      context.streamingHandle().cancel();
    }
  }

  /** Whether enough was heard. */
  private synchronized boolean hear(String more, StreamingHandle stop) {
    handle = stop;
    words.append(more);
    var soFar = words.toString();
    boolean ends =
        reply.isDone()
            || soFar.length() > LETTERS_A_TOKEN * prompt.mostTokens()
            || !goOn.test(soFar);
    if (ends) {
      reply.complete(new Said(soFar, prompt.cost(soFar)));
    }
    return ends;
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    var text = response.aiMessage().text();
    var said = text == null ? "" : text;
    var usage = response.tokenUsage();
    var total = usage == null ? null : usage.totalTokenCount();
    reply.complete(new Said(said, total == null || total <= 0 ? prompt.cost(said) : total));
  }

  @Override
  public void onError(Throwable fault) {
    var words = Masking.mask(String.valueOf(fault.getMessage()).strip()).text();
    var shown = words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
    reply.complete(new Failed(fault.getClass().getSimpleName() + ": " + shown));
  }

  /** What was heard in the end. */
  Reply await(Duration limit) {
    try {
      return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      stop();
      return new Failed("no answer within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new CancellationException("the program is stopping");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A reply is completed, never failed", e);
    }
  }

  private synchronized void stop() {
    reply.cancel(false);
    if (handle != null) {
      handle.cancel();
    }
  }
}
