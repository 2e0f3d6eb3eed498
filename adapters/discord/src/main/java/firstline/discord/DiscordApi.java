package firstline.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the REST API, with every way in which they come out as a value. They go through JDA,
 * which holds back what Discord's rate limits do not let through yet; until JDA is connected there
 * is nobody to call.
 */
final class DiscordApi {
  private static final Logger log = LoggerFactory.getLogger(DiscordApi.class);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  /** Longer than JDA itself waits for an answer, and long enough for a place in a bucket. */
  private static final long PATIENCE_SECONDS = 45;

  private static final long GOODBYE_SECONDS = 3;

  private final AtomicReference<@Nullable JDA> connected = new AtomicReference<>();

  void connect(JDA jda) {
    connected.set(jda);
  }

  /** Ends the connection, if there is one; what is under way gets a moment. */
  void disconnect() {
    var jda = connected.getAndSet(null);
    if (jda == null) {
      return;
    }
    jda.shutdown();
    try {
      if (!jda.awaitShutdown(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        jda.shutdownNow();
      }
    } catch (InterruptedException e) {
      jda.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Calls and waits for an object. */
  Answer<DataObject> call(CompiledRoute route, @Nullable DataObject body) {
    return with(
        jda ->
            await(
                new RestActionImpl<DataObject>(
                    jda, route, body, (response, _) -> response.getObject())));
  }

  Answer<DataObject> get(CompiledRoute route) {
    return call(route, null);
  }

  /** Calls and waits for a list. */
  Answer<DataArray> list(CompiledRoute route) {
    return with(
        jda ->
            await(new RestActionImpl<DataArray>(jda, route, (response, _) -> response.getArray())));
  }

  /** Puts a list in the place of another and waits for what it has become. */
  Answer<DataArray> put(CompiledRoute route, DataArray list) {
    var body = RequestBody.create(list.toJson(), JSON);
    return with(
        jda ->
            await(
                new RestActionImpl<DataArray>(
                    jda, route, body, (response, _) -> response.getArray())));
  }

  /** Calls with a file and waits for an object. */
  Answer<DataObject> upload(CompiledRoute route, DataObject message, FileUpload file) {
    var body = AttachedFile.createMultipartBody(List.of(file), message).build();
    return with(
        jda ->
            await(
                new RestActionImpl<DataObject>(
                    jda, route, body, (response, _) -> response.getObject())));
  }

  /** Calls and waits for the word that it is done. */
  Answer<Boolean> tell(CompiledRoute route, @Nullable DataObject body) {
    return with(jda -> await(new RestActionImpl<Boolean>(jda, route, body, (_, _) -> true)));
  }

  /**
   * Calls without waiting for the answer, before others that wait for their turn.
   *
   * @return done once there is an answer: whether Discord did it
   */
  CompletableFuture<Boolean> post(CompiledRoute route, @Nullable DataObject body) {
    var jda = connected.get();
    if (jda == null) {
      log.debug("{} left out, there is no connection", route.getBaseRoute());
      return CompletableFuture.completedFuture(false);
    }
    return new RestActionImpl<Boolean>(jda, route, body, (_, _) -> true)
        .priority()
        .submit(true)
        .exceptionally(
            fault -> {
              log.debug("{} failed: {}", route.getBaseRoute(), failed(fault));
              return false;
            });
  }

  /** The client for what is not the API, such as the files of messages. */
  Optional<OkHttpClient> http() {
    return Optional.ofNullable(connected.get()).map(JDA::getHttpClient);
  }

  private <T> Answer<T> with(Function<JDA, Answer<T>> call) {
    var jda = connected.get();
    return jda == null ? new Answer.Lost<>("not connected to Discord") : call.apply(jda);
  }

  private static <T> Answer<T> await(RestActionImpl<T> action) {
    CompletableFuture<T> future = action.submit(true);
    try {
      return new Answer.Given<>(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Lost<>("interrupted");
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      future.cancel(true);
      return new Answer.Lost<>("no answer within " + PATIENCE_SECONDS + " s");
    }
  }

  private static <T> Answer<T> failed(Throwable fault) {
    if (fault instanceof ErrorResponseException refused) {
      int status = refused.getResponse().code;
      if (status >= 400) {
        return new Answer.Declined<>(status, Math.max(0, refused.getErrorCode()), meaning(refused));
      }
    }
    return new Answer.Lost<>(fault.getClass().getSimpleName() + ": " + fault.getMessage());
  }

  private static String meaning(ErrorResponseException refused) {
    var details = refused.getSchemaErrors();
    return refused.getMeaning() + (details.isEmpty() ? "" : " " + details);
  }
}
