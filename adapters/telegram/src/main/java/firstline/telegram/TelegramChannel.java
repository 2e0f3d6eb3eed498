package firstline.telegram;

import firstline.core.port.AttachmentSource;
import firstline.core.port.Intake;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.core.turn.StaffEntrance;
import firstline.telegram.TelegramSettings.Reception.Webhook;
import java.time.InstantSource;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/**
 * The Telegram channel: sends from the moment it is opened, receives from the moment it is started.
 */
public final class TelegramChannel implements AutoCloseable {
  private final TelegramSettings settings;
  private final InstantSource clock;
  private final BotApi api;
  private final Health health;
  private final Figures figures = new Figures();
  private final Receiving receiving;
  private final Closing sending = new Closing();
  private final Dispatch dispatch;
  private final Gate gate;
  private final StaffAnswers answers;

  private TelegramChannel(TelegramSettings settings, InstantSource clock, Closing closing) {
    this.settings = settings;
    this.clock = clock;
    this.api = new BotApi(settings.api(), settings.token());
    this.health = new Health(clock);
    this.receiving = new Receiving(api, settings, health, closing);
    this.gate = new Gate(new Throttle(settings.pace(), System::nanoTime), sending);
    this.dispatch = new Dispatch(api, gate, health, figures);
    this.answers = new StaffAnswers(api::post);
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
    start(intake, Optional.empty());
  }

  /**
   * As {@link #start(Intake)}, with staff in the group that the settings name.
   *
   * @param entrance where what staff do goes in
   */
  public void start(Intake intake, Optional<StaffEntrance> entrance) {
    var staff = entrance.flatMap(door -> settings.staffChat().map(chat -> staff(chat, door)));
    receiving.start(
        bot ->
            new Reception(new Updates(bot), staff, intake, new Presses(api::post), figures, clock));
  }

  private StaffReception staff(long chat, StaffEntrance entrance) {
    return new StaffReception(
        chat,
        id -> dispatch.whereNow(new ChatRef(id, Optional.empty())).id(),
        entrance,
        new StaffMembers(api, clock),
        answers,
        this::notice);
  }

  /** A notice to staff keeps to the group's pace; where that would be long, it is left out. */
  private void notice(SendMessage notice) {
    long chat = Long.parseLong(notice.getChatId());
    var key = "notice." + chat + "." + System.nanoTime();
    Thread.ofVirtual()
        .name("telegram-notice")
        .start(
            () -> {
              if (gate.enter(key, chat).isEmpty()) {
                api.post(notice);
              }
            });
  }

  /** The group in which staff work, if the settings name one. */
  public Optional<StaffRoom> staffRoom() {
    return settings
        .staffChat()
        .map(chat -> new TelegramStaffRoom(chat, api, dispatch, gate, answers));
  }

  /**
   * Sends to Telegram's chats; there is to be one of it.
   *
   * @param files what messages hold
   */
  public Sender sender(MessageFiles files) {
    return new TelegramSender(api, dispatch, gate, figures, files);
  }

  /** Fetches what customers sent. */
  public AttachmentSource attachments() {
    return new TelegramFiles(api);
  }

  /** Where the webhook's route hands updates in; empty if the channel polls. */
  public Optional<WebhookReceiver> webhook() {
    return settings.reception() instanceof Webhook webhook
        ? Optional.of(new WebhookReceiver(webhook.secret(), receiving::reception))
        : Optional.empty();
  }

  /** How the channel is now. */
  public ChannelState state() {
    return health.state();
  }

  /** What the channel has done since it was opened. */
  public Figures figures() {
    return figures;
  }

  /**
   * Ends receiving, once what is being stored is stored. Sending goes on until the channel is
   * closed.
   */
  public void stopReceiving() {
    receiving.stop();
  }

  /** Ends receiving and sending. */
  @Override
  public void close() {
    stopReceiving();
    sending.close();
    health.closed();
    api.close();
  }
}
