package firstline.telegram;

import firstline.core.port.AttachmentSource;
import firstline.core.port.Intake;
import firstline.core.port.Sender;
import firstline.telegram.TelegramSettings.Reception.Webhook;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Telegram channel: sends from the moment it is opened, receives from the moment it is started.
 */
public final class TelegramChannel implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);
  private static final Duration LAST_BATCH = Duration.ofSeconds(5);

  private final TelegramSettings settings;
  private final InstantSource clock;
  private final BotApi api;
  private final Closing receiving;
  private final Closing sending = new Closing();
  private final Health health;
  private final Figures figures = new Figures();
  private final TelegramSender sender;
  private final AtomicReference<@Nullable Reception> reception = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> receiver = new AtomicReference<>();

  private TelegramChannel(TelegramSettings settings, InstantSource clock, Closing receiving) {
    this.settings = settings;
    this.clock = clock;
    this.receiving = receiving;
    this.api = new BotApi(settings.api(), settings.token());
    this.health = new Health(clock);
    var gate = new Gate(new Throttle(settings.pace(), System::nanoTime), sending);
    this.sender = new TelegramSender(api, new Dispatch(api, gate, health, figures), gate, figures);
  }

  /** Opens the channel; nothing is called before it is started or sends. */
  public static TelegramChannel open(TelegramSettings settings, InstantSource clock) {
    return open(settings, clock, new Closing());
  }

  static TelegramChannel open(TelegramSettings settings, InstantSource clock, Closing receiving) {
    return new TelegramChannel(settings, clock, receiving);
  }

  /**
   * Starts to receive, in a thread of its own; returns at once. Whether it works shows in {@link
   * #state()}.
   *
   * @throws IllegalStateException if it was started before
   */
  public void start(Intake intake) {
    var task =
        new Receiver(
            api,
            settings,
            bot -> {
              var opened = new Reception(bot, intake, new Presses(api::post), figures, clock);
              reception.set(opened);
              return opened;
            },
            health,
            receiving);
    var thread = Thread.ofPlatform().name("telegram-receiver").unstarted(task);
    if (!receiver.compareAndSet(null, thread)) {
      throw new IllegalStateException("the Telegram channel was started before");
    }
    thread.start();
  }

  /** Sends to Telegram's chats. */
  public Sender sender() {
    return sender;
  }

  /** Fetches what customers sent. */
  public AttachmentSource attachments() {
    return new TelegramFiles(api);
  }

  /** Where the webhook's route hands updates in; empty if the channel polls. */
  public Optional<WebhookReceiver> webhook() {
    return settings.reception() instanceof Webhook webhook
        ? Optional.of(
            new WebhookReceiver(webhook.secret(), () -> Optional.ofNullable(reception.get())))
        : Optional.empty();
  }

  /** How the channel is now. */
  public ChannelState state() {
    return health.state();
  }

  public Figures figures() {
    return figures;
  }

  /**
   * Ends receiving, once what is being stored is stored. Sending goes on until the channel is
   * closed.
   */
  public void stopReceiving() {
    receiving.close();
    api.cancel();
    var thread = receiver.get();
    if (thread != null) {
      end(thread);
    }
    reception.set(null);
  }

  /** Ends receiving and sending. */
  @Override
  public void close() {
    stopReceiving();
    sending.close();
    health.closed();
    api.close();
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
