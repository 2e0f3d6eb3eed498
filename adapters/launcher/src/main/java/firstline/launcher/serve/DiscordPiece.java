package firstline.launcher.serve;

import firstline.core.port.AttachmentSource;
import firstline.core.port.Intake;
import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.discord.ChannelState;
import firstline.discord.Concealed;
import firstline.discord.DiscordChannel;
import firstline.discord.DiscordRoles;
import firstline.discord.DiscordSettings;
import firstline.discord.Figures;
import firstline.launcher.settings.Settings;
import java.time.InstantSource;
import java.util.Optional;

/** The Discord channel as part of the program. */
final class DiscordPiece {
  private final DiscordChannel channel;

  private DiscordPiece(DiscordChannel channel) {
    this.channel = channel;
  }

  static DiscordPiece open(Settings.Discord settings, InstantSource clock) {
    var wanted =
        new DiscordSettings(
            new Concealed(settings.token().reveal()),
            settings.api(),
            settings.gateway(),
            settings.staffChannel(),
            settings.staffRole(),
            new DiscordRoles(settings.teamRoles(), settings.planRoles()));
    return new DiscordPiece(DiscordChannel.open(wanted, clock));
  }

  Sender sender(MessageFiles files) {
    return channel.sender(files);
  }

  /** The channel in which staff work, if there is one. */
  Optional<StaffRoom> staffRoom() {
    return channel.staffRoom();
  }

  AttachmentSource attachments() {
    return channel.attachments();
  }

  Figures figures() {
    return channel.figures();
  }

  void start(Intake intake, Foundation foundation) {
    channel.start(
        new DiscordChannel.House(
            intake,
            foundation.storage().rooms(),
            new ServedKnowledge(foundation.library()),
            Optional.of(foundation.entrance()),
            Optional.of(foundation.storage().badges()),
            foundation.storage().conversations()::message));
  }

  /** Why it does not work; empty once it does. */
  Optional<String> unready() {
    return channel.state() instanceof ChannelState.Connected
        ? Optional.empty()
        : Optional.of(words());
  }

  /** How it is, for whoever starts the program. */
  String words() {
    return switch (channel.state()) {
      case ChannelState.Connected(var bot, var since) -> bot.name();
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
