package firstline.launcher.serve;

import firstline.core.conversation.Address.Channel;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How much came in and went out since the start, by channel. */
final class ChannelCounts {
  /** One channel's counts. */
  record Counts(LongAdder received, LongAdder sent, LongAdder postponed, LongAdder failed) {
    Counts() {
      this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }
  }

  private final Map<Channel, Counts> counts = new EnumMap<>(Channel.class);

  ChannelCounts() {
    for (var channel : Channel.values()) {
      counts.put(channel, new Counts());
    }
  }

  Counts of(Channel channel) {
    return java.util.Objects.requireNonNull(counts.get(channel));
  }
}
