package firstline.launcher.conversation;

import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Stage;
import firstline.telegram.Command;
import firstline.telegram.Concealed;
import firstline.telegram.Pace;
import firstline.telegram.TelegramChannel;
import firstline.telegram.TelegramSettings;
import firstline.telegram.fake.FakeTelegram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plays scripts in a Telegram chat: the customer acts in the fake, and everything behind it is the
 * real thing, down to the database file.
 */
final class TelegramStage implements Stage, AutoCloseable {
  private static final long CUSTOMER = 42;
  private static final Address ADDRESS =
      Address.privately(Address.Channel.TELEGRAM, String.valueOf(CUSTOMER));

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Backstage backstage;
  private final TelegramChannel channel;
  private int lastSaid;

  TelegramStage(Scenery scenery, Path folder) {
    backstage = new Backstage(scenery, folder, ADDRESS);
    channel = TelegramChannel.open(settings(), backstage::now);
    var engine = backstage.open(channel.sender());
    telegram.chats().introduces(CUSTOMER, "Customer", "en");
    telegram.chats().clock(backstage.now());
    channel.start(engine);
  }

  private TelegramSettings settings() {
    return new TelegramSettings(
        new Concealed(FakeTelegram.TOKEN),
        telegram.uri(),
        new TelegramSettings.Reception.Polling(),
        Pace.unlimited(),
        Map.of(Locale.ROOT, Command.english()));
  }

  @Override
  public List<Shown> act(Line.Act act) {
    int before = telegram.chats().log(CUSTOMER).size();
    boolean fresh = backstage.isFresh();
    switch (act) {
      case Line.Clock(_, var time) -> {
        backstage.clock(time);
        telegram.chats().clock(time);
      }
      case Line.Writer(_, var name, var language) ->
          telegram.chats().introduces(CUSTOMER, name, language.orElse("en"));
      case Line.Says(_, var text) -> lastSaid = telegram.chats().says(CUSTOMER, text);
      case Line.Presses(_, var label) -> telegram.chats().presses(CUSTOMER, CUSTOMER, label);
      case Line.Commands(_, var name, var argument) ->
          telegram.chats().says(CUSTOMER, ("/" + name + " " + argument).strip());
      case Line.Sends(_, var kind, var caption) -> lastSaid = send(kind, caption);
      case Line.Edits(_, var text) -> telegram.chats().edits(CUSTOMER, lastSaid, text);
      case Line.Staff staff -> backstage.deliver(staff);
      case Line.CheckComes check -> backstage.comes(check);
      case Line.Under under -> backstage.comes(under);
      case Line.Identifies identifies -> backstage.comes(identifies);
      case Line.OnCase onCase -> backstage.comes(onCase);
    }
    backstage.settle(() -> telegram.unacknowledged() == 0);
    if (act instanceof Line.Identifies && fresh) {
      return List.of();
    }
    var log = telegram.chats().log(CUSTOMER);
    return log.subList(before, log.size()).stream()
        .map(shown -> new Shown(shown.text(), shown.labels()))
        .toList();
  }

  private int send(Attachment.Kind kind, String caption) {
    if (kind == Attachment.Kind.DOCUMENT) {
      var content = "a file".getBytes(StandardCharsets.UTF_8);
      return telegram.chats().sendsDocument(CUSTOMER, "file", "file.txt", content);
    }
    return telegram
        .chats()
        .writes(CUSTOMER, CUSTOMER, message -> TelegramMedia.fill(message, kind, caption));
  }

  @Override
  public Line.State state() {
    return backstage.state();
  }

  @Override
  public void close() throws InterruptedException {
    channel.stopReceiving();
    backstage.closeEngine();
    channel.close();
    backstage.close();
    telegram.close();
  }
}
