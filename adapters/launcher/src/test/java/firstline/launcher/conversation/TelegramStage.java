package firstline.launcher.conversation;

import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.port.MessageFiles;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Stage;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import firstline.core.staffroom.Topic;
import firstline.telegram.Command;
import firstline.telegram.Concealed;
import firstline.telegram.Pace;
import firstline.telegram.TelegramChannel;
import firstline.telegram.TelegramSettings;
import firstline.telegram.fake.FakeTelegram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Plays scripts in a Telegram chat: the customer acts in the fake, and everything behind it is the
 * real thing, down to the database file.
 */
final class TelegramStage implements Stage, AutoCloseable {
  private static final long CUSTOMER = 42;
  private static final long GROUP = -1001234567L;
  private static final Address ADDRESS =
      Address.privately(Address.Channel.TELEGRAM, String.valueOf(CUSTOMER));

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Backstage backstage;
  private final TelegramChannel channel;
  private final List<String> staff = new ArrayList<>();
  private int lastSaid;
  private int actedInRoom;

  /** With staff in the console. */
  TelegramStage(Scenery scenery, Path folder) {
    this(scenery, folder, false);
  }

  /**
   * @param room whether staff act in their group, where a conversation has a topic there
   */
  TelegramStage(Scenery scenery, Path folder, boolean room) {
    backstage = new Backstage(scenery, folder, ADDRESS);
    telegram.groups().make(GROUP, true, 901L, 902L, 903L);
    channel = TelegramChannel.open(settings(room), backstage::now);
    var engine = backstage.open(channel.sender(MessageFiles.NONE), channel.staffRoom());
    telegram.chats().introduces(CUSTOMER, "Customer", "en");
    telegram.chats().clock(backstage.now());
    channel.start(engine, Optional.of(backstage.entrance()));
  }

  private TelegramSettings settings(boolean room) {
    return new TelegramSettings(
        new Concealed(FakeTelegram.TOKEN),
        telegram.uri(),
        new TelegramSettings.Reception.Polling(),
        Pace.unlimited(),
        Map.of(Locale.ROOT, Command.english()),
        Optional.of(GROUP).filter(_ -> room));
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
      case Line.Staff staff -> staff(staff);
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

  /** Staff act in their topic, if there is one; else in the console. */
  private void staff(Line.Staff staff) {
    var topic = backstage.topic().filter(found -> found.place().isPresent());
    if (topic.isEmpty()) {
      backstage.deliver(staff);
      return;
    }
    actedInRoom++;
    long user = staffUser(staff.name());
    int place = Integer.parseInt(topic.get().place().orElseThrow());
    switch (staff.deed()) {
      case TAKES_OVER -> press(topic.get(), user, Deed.TAKE);
      case HANDS_BACK -> press(topic.get(), user, Deed.BACK);
      case CLOSES -> press(topic.get(), user, Deed.CLOSE);
      case WRITES -> telegram.groups().writes(GROUP, place, user, staff.text());
    }
  }

  private void press(Topic topic, long user, Deed deed) {
    int card = Integer.parseInt(topic.card().orElseThrow());
    var key = new DeedKey(deed, topic.conversation()).encoded();
    telegram.chats().presses(GROUP, user, card, key);
  }

  private long staffUser(String name) {
    if (!staff.contains(name)) {
      staff.add(name);
      telegram.chats().introduces(900L + staff.size(), name, "en");
    }
    return 901L + staff.indexOf(name);
  }

  /** How often staff acted in their group rather than in the console. */
  int actedInRoom() {
    return actedInRoom;
  }

  /** What stands in the staff's group. */
  String room() {
    return telegram.chats().log(GROUP).stream()
        .map(shown -> shown.text())
        .collect(java.util.stream.Collectors.joining("\n--\n"));
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
