package firstline.web.chat;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.port.Delivery;
import firstline.core.port.Sender;
import firstline.web.live.Live;

/**
 * Sends to open chat pages. A message counts as accepted at once: whoever has no page open finds it
 * in the transcript.
 */
public final class WebSender implements Sender {
  private final Live live;

  public WebSender(Live live) {
    this.live = live;
  }

  @Override
  public Address.Channel channel() {
    return Address.Channel.WEB;
  }

  @Override
  public Receipt send(Delivery delivery) {
    live.sent(delivery);
    return new Receipt.Accepted(lineId(delivery.conversation(), delivery.number()));
  }

  @Override
  public Receipt withdraw(Delivery delivery) {
    return send(delivery);
  }

  @Override
  public void working(Address address) {
    live.working(address);
  }

  static String lineId(ConversationId conversation, int number) {
    return "m-" + conversation + "-" + number;
  }
}
