package firstline.discord;

import java.time.Instant;

/**
 * How the channel is; {@code why} is for whoever runs it and names the setting where one is wrong.
 */
public sealed interface ChannelState {
  /** Not connected yet. */
  record Starting() implements ChannelState {}

  record Connected(Bot bot, Instant since) implements ChannelState {}

  /** For now it does not work; it goes on trying. */
  record Disturbed(String why, Instant since) implements ChannelState {}

  /** It does not work and will not before a setting is changed. */
  record Refused(String why, Instant since) implements ChannelState {}

  record Closed() implements ChannelState {}
}
