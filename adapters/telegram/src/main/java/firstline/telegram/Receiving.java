package firstline.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receiving from its start to its end, and the reception that it has opened meanwhile. */
final class Receiving {
  private static final Logger log = LoggerFactory.getLogger(Receiving.class);
  private static final Duration LAST_BATCH = Duration.ofSeconds(5);

  private final BotApi api;
  private final TelegramSettings settings;
  private final Health health;
  private final Closing closing;
  private final AtomicReference<@Nullable Reception> reception = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> receiver = new AtomicReference<>();

  Receiving(BotApi api, TelegramSettings settings, Health health, Closing closing) {
    this.api = api;
    this.settings = settings;
    this.health = health;
    this.closing = closing;
  }

  /** Starts; {@code receptions} opens the reception once it is known who we are. */
  void start(Function<Bot, Reception> receptions) {
    Function<Bot, Reception> opening =
        bot -> {
          var opened = receptions.apply(bot);
          reception.set(opened);
          return opened;
        };
    var thread =
        Thread.ofPlatform()
            .name("telegram-receiver")
            .unstarted(new Receiver(api, settings, opening, health, closing));
    if (!receiver.compareAndSet(null, thread)) {
      throw new IllegalStateException("the Telegram channel was started before");
    }
    thread.start();
  }

  /** Where updates go now; nowhere before it is connected and after its end. */
  Optional<Reception> reception() {
    return Optional.ofNullable(reception.get());
  }

  /** Ends, once what is being stored is stored. */
  void stop() {
    closing.close();
    api.cancel();
    var thread = receiver.get();
    if (thread != null) {
      end(thread);
    }
    reception.set(null);
  }

  private static void end(Thread thread) {
    try {
      if (!thread.join(LAST_BATCH)) {
        log.warn("Telegram's receiver does not end by itself and is interrupted");
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
