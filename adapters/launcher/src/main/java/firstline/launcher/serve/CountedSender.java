package firstline.launcher.serve;

import firstline.core.conversation.Address;
import firstline.core.conversation.Address.Channel;
import firstline.core.port.Delivery;
import firstline.core.port.Sender;

/** Counts what goes out, by channel and by what the platform said. */
record CountedSender(Sender sender, ChannelCounts counts) implements Sender {
  @Override
  public Channel channel() {
    return sender.channel();
  }

  @Override
  public Receipt send(Delivery delivery) {
    return counted(sender.send(delivery));
  }

  @Override
  public Receipt withdraw(Delivery delivery) {
    return counted(sender.withdraw(delivery));
  }

  private Receipt counted(Receipt receipt) {
    var mine = counts.of(channel());
    switch (receipt) {
      case Receipt.Accepted _ -> mine.sent().increment();
      case Receipt.Later _ -> mine.postponed().increment();
      case Receipt.Unreachable _, Receipt.Refused _ -> mine.failed().increment();
    }
    return receipt;
  }

  @Override
  public void working(Address address) {
    sender.working(address);
  }
}
