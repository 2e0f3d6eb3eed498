package firstline.launcher.serve;

import firstline.core.port.AttachmentSource;
import firstline.core.port.Intake;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.core.turn.StaffEntrance;
import firstline.launcher.settings.Settings;
import firstline.telegram.ChannelState;
import firstline.telegram.Command;
import firstline.telegram.Concealed;
import firstline.telegram.Pace;
import firstline.telegram.TelegramChannel;
import firstline.telegram.TelegramSettings;
import firstline.telegram.TelegramSettings.Reception;
import firstline.web.frame.Routes;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Telegram channel as part of the program. */
final class TelegramPiece {
  private final TelegramChannel channel;

  private TelegramPiece(TelegramChannel channel) {
    this.channel = channel;
  }

  static TelegramPiece open(Settings.Telegram settings, InstantSource clock) {
    return new TelegramPiece(TelegramChannel.open(wanted(settings), clock));
  }

  private static TelegramSettings wanted(Settings.Telegram settings) {
    Reception reception =
        settings
            .webhook()
            .<Reception>map(
                webhook ->
                    new Reception.Webhook(
                        webhook.publicUrl().resolve(TelegramWebhook.PATH),
                        new Concealed(webhook.secret().reveal())))
            .orElseGet(Reception.Polling::new);
    return new TelegramSettings(
        new Concealed(settings.token().reveal()),
        settings.api(),
        reception,
        settings.sendsPerSecond().map(TelegramPiece::pace).orElseGet(Pace::documented),
        Map.of(Locale.ROOT, Command.english()),
        settings.staffChat());
  }

  private static Pace pace(int perSecond) {
    var usual = Pace.documented();
    return perSecond == 0
        ? Pace.unlimited()
        : new Pace(perSecond, usual.perChatSecond(), usual.chatBurst(), usual.perGroupMinute());
  }

  Sender sender(MessageFiles files) {
    return channel.sender(files);
  }

  AttachmentSource attachments() {
    return channel.attachments();
  }

  /** The route that updates come in by, where Telegram brings them. */
  Optional<Routes> webhook() {
    return channel.webhook().map(TelegramWebhook::new);
  }

  /** The group in which staff work, if there is one. */
  Optional<StaffRoom> staffRoom() {
    return channel.staffRoom();
  }

  void start(Intake intake, StaffEntrance entrance) {
    channel.start(intake, Optional.of(entrance));
  }

  /** Why it does not work; empty once it does. */
  Optional<String> unready() {
    return switch (channel.state()) {
      case ChannelState.Connected _ -> Optional.empty();
      case ChannelState.Starting() -> Optional.of("connecting");
      case ChannelState.Disturbed(var why, var since) -> Optional.of(why);
      case ChannelState.Refused(var why, var since) -> Optional.of(why);
      case ChannelState.Closed() -> Optional.of("closed");
    };
  }

  /** What a token is put after to open a chat with us; empty before we know who we are. */
  Optional<String> link() {
    return channel.state() instanceof ChannelState.Connected(var bot, _)
        ? Optional.of("https://t.me/" + bot.username() + "?start=")
        : Optional.empty();
  }

  /** How it is, for whoever starts the program. */
  String words() {
    return switch (channel.state()) {
      case ChannelState.Connected(var bot, var since) -> "@" + bot.username();
      case ChannelState.Starting() -> "connecting";
      case ChannelState.Disturbed(var why, var since) -> why;
      case ChannelState.Refused(var why, var since) -> why;
      case ChannelState.Closed() -> "closed";
    };
  }

  void stopReceiving() {
    channel.stopReceiving();
  }

  void close() {
    channel.close();
  }
}
