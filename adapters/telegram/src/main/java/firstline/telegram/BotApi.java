package firstline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Calls of the Bot API, with every way in which they come out as a value. */
final class BotApi implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BotApi.class);
  private static final int MOST_UNANSWERED = 5_000;

  private final HttpClients http;
  private final URI api;
  private final Concealed token;
  private final TelegramClient calls;
  private final TelegramClient posts;
  private final TelegramClient polls;

  BotApi(URI api, Concealed token) {
    this.http = new HttpClients(isEncrypted(api));
    this.api = api;
    this.token = token;
    var url = new TelegramUrl(api.getScheme(), api.getHost(), port(api), false);
    this.calls = new OkHttpTelegramClient(http.calls(), token.reveal(), url);
    this.posts = new OkHttpTelegramClient(http.posts(), token.reveal(), url);
    this.polls = new OkHttpTelegramClient(http.polls(), token.reveal(), url);
  }

  <T extends Serializable> Answer<T> call(BotApiMethod<T> method) {
    return call(method, HttpClients.LAST_RESORT);
  }

  /** Calls and waits no longer than this for the answer. */
  <T extends Serializable> Answer<T> call(BotApiMethod<T> method, Duration atMost) {
    try {
      return await(calls.executeAsync(method), atMost);
    } catch (TelegramApiException e) {
      return failed(e);
    }
  }

  Answer<Boolean> call(SetWebhook method) {
    return await(calls.executeAsync(method), HttpClients.LAST_RESORT);
  }

  /** Sends a message with a file and says under which id it is there. */
  Answer<Integer> send(Function<TelegramClient, CompletableFuture<Message>> sending) {
    return await(sending.apply(calls), HttpClients.LAST_RESORT)
        .then(message -> new Answer.Given<>(message.getMessageId()));
  }

  /** Asks for updates; blocks as long as the request says. */
  Answer<List<Update>> poll(UpdatesRequest request) {
    try {
      return await(polls.executeAsync(request), HttpClients.LAST_RESORT)
          .then(updates -> new Answer.Given<>(List.copyOf(updates)));
    } catch (TelegramApiException e) {
      return failed(e);
    }
  }

  /** Calls without waiting for the answer; left out while too many are under way. */
  void post(BotApiMethod<?> method) {
    if (http.queued() > MOST_UNANSWERED) {
      log.debug("{} left out, too many calls are waiting", method.getMethod());
      return;
    }
    try {
      postChecked(method);
    } catch (TelegramApiException e) {
      log.debug("{} failed: {}", method.getMethod(), failed(e));
    }
  }

  private <T extends Serializable> void postChecked(BotApiMethod<T> method)
      throws TelegramApiException {
    var _ =
        posts
            .executeAsync(method)
            .whenComplete(
                (done, fault) -> {
                  if (fault != null) {
                    log.debug("{} failed: {}", method.getMethod(), failed(fault));
                  }
                });
  }

  /** Fetches a file that {@code getFile} named. */
  FileDownload.Fetched download(String path, long mostBytes) throws IOException {
    var url =
        new HttpUrl.Builder()
            .scheme(api.getScheme())
            .host(api.getHost())
            .port(port(api))
            .addPathSegment("file")
            .addPathSegment("bot" + token.reveal())
            .addPathSegments(path)
            .build();
    var request = new Request.Builder().url(url).build();
    try (var response = http.calls().newCall(request).execute()) {
      return FileDownload.read(response, path, mostBytes);
    }
  }

  /** Ends what is under way, also a poll that waits. */
  void cancel() {
    http.cancelPolls();
  }

  @Override
  public void close() {
    http.close();
  }

  private static int port(URI api) {
    if (api.getPort() > 0) {
      return api.getPort();
    }
    return isEncrypted(api) ? 443 : 80;
  }

  private static boolean isEncrypted(URI api) {
    return "https".equalsIgnoreCase(api.getScheme());
  }

  private <T> Answer<T> await(CompletableFuture<T> future, Duration atMost) {
    try {
      return new Answer.Given<>(future.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Lost<>("interrupted");
    } catch (ExecutionException | TimeoutException e) {
      return failed(e);
    }
  }

  private <T> Answer<T> failed(Throwable fault) {
    var cause =
        fault instanceof ExecutionException && fault.getCause() != null ? fault.getCause() : fault;
    // An answer that cannot be read comes as a refusal, too, but with a code of 0.
    if (cause instanceof TelegramApiRequestException refused && refused.getErrorCode() > 0) {
      var parameters = Optional.ofNullable(refused.getParameters());
      return new Answer.Declined<>(
          refused.getErrorCode(),
          String.valueOf(refused.getApiResponse()),
          parameters.map(p -> p.getRetryAfter()).map(Duration::ofSeconds),
          parameters.map(p -> p.getMigrateToChatId()));
    }
    return new Answer.Lost<>(words(cause));
  }

  private String words(Throwable fault) {
    var inner = fault.getCause() == null ? fault : fault.getCause();
    return switch (inner) {
      case JsonProcessingException _ -> "Telegram's answer cannot be read";
      case UnknownHostException _ -> "the host " + api.getHost() + " is not known";
      case ConnectException _ -> "no connection to " + api.getHost() + ":" + port(api);
      case InterruptedIOException _, TimeoutException _ -> "no answer from Telegram in time";
      case IOException _ -> "the connection to Telegram broke (" + safe(inner) + ")";
      default -> safe(inner);
    };
  }

  private String safe(Throwable fault) {
    var text = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    return text.replace(token.reveal(), "(concealed)").lines().findFirst().orElse("");
  }
}
