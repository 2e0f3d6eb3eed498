package firstline.launcher.conversation;

import firstline.core.conversation.Address;
import firstline.core.port.MessageFiles;
import firstline.core.rehearsal.Line;
import firstline.core.rehearsal.Scenery;
import firstline.core.rehearsal.Stage;
import firstline.core.staffroom.Deed;
import firstline.core.staffroom.DeedKey;
import firstline.core.staffroom.Topic;
import firstline.discord.Concealed;
import firstline.discord.DiscordChannel;
import firstline.discord.DiscordRoles;
import firstline.discord.DiscordSettings;
import firstline.discord.fake.FakeDiscord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Plays scripts in direct messages on Discord: the customer acts in the fake, and everything behind
 * it is the real thing, down to the database file.
 */
final class DiscordStage implements Stage, AutoCloseable {
  private static final String CUSTOMER = "500000000000000042";

  private final FakeDiscord discord = FakeDiscord.start();
  private final String room = discord.direct(CUSTOMER);
  private final Backstage backstage;
  private final DiscordChannel channel;
  private String lastSaid = "";
  private final Optional<String> staffChannel;
  private final List<String> staff = new ArrayList<>();
  private int happened;
  private int actedInRoom;

  /** With staff in the console. */
  DiscordStage(Scenery scenery, Path folder) {
    this(scenery, folder, Optional.empty());
  }

  /**
   * @param staffChannel where staff act, once a conversation has a thread there
   */
  DiscordStage(Scenery scenery, Path folder, Optional<String> staffChannel) {
    this.staffChannel = staffChannel;
    backstage = new Backstage(scenery, folder, Address.privately(Address.Channel.DISCORD, room));
    channel =
        DiscordChannel.open(
            new DiscordSettings(
                new Concealed(FakeDiscord.TOKEN),
                discord.api(),
                discord.gatewayAddress(),
                staffChannel,
                Optional.empty(),
                DiscordRoles.NONE),
            backstage::now);
    var engine = backstage.open(channel.sender(MessageFiles.NONE), channel.staffRoom());
    discord.introduces(CUSTOMER, "Customer");
    discord.clock(backstage.now());
    channel.start(
        new DiscordChannel.House(
            engine,
            backstage.storage().rooms(),
            scenery.knowledge(),
            Optional.of(backstage.entrance()),
            Optional.empty(),
            backstage.storage().conversations()::message));
    Awaitility.await().until(() -> discord.gateway().listens());
  }

  @Override
  public List<Shown> act(Line.Act act) {
    int before = discord.log(room).size();
    boolean fresh = backstage.isFresh();
    switch (act) {
      case Line.Clock(_, var time) -> {
        backstage.clock(time);
        discord.clock(time);
      }
      case Line.Writer(_, var name, _) -> discord.introduces(CUSTOMER, name);
      case Line.Staff staff -> staff(staff);
      case Line.CheckComes check -> backstage.comes(check);
      case Line.Under under -> backstage.comes(under);
      case Line.Identifies identifies -> backstage.comes(identifies);
      case Line.OnCase onCase -> backstage.comes(onCase);
      case Line.Says(_, var text) -> lastSaid = said(discord.says(room, CUSTOMER, text));
      case Line.Presses(_, var label) -> said(discord.presses(room, CUSTOMER, label));
      case Line.Commands(_, var name, var argument) ->
          said(discord.says(room, CUSTOMER, ("/" + name + " " + argument).strip()));
      case Line.Sends(_, var kind, var caption) when !DiscordMedia.has(kind) ->
          backstage.brings(kind, caption);
      case Line.Sends(_, var kind, var caption) ->
          lastSaid = said(discord.sends(room, CUSTOMER, DiscordMedia.of(kind, caption)));
      case Line.Edits(_, var text) -> {
        discord.edits(room, lastSaid, text);
        happened++;
      }
    }
    backstage.settle(() -> channel.figures().received() == happened);
    if (act instanceof Line.Identifies && fresh) {
      return List.of();
    }
    var log = discord.log(room);
    return log.subList(before, log.size()).stream()
        .map(shown -> new Shown(shown.text(), labels(shown)))
        .toList();
  }

  /** What a form would answer at once is answered one by one in the scripts. */
  private static List<String> labels(firstline.discord.fake.Shown shown) {
    return IntStream.range(0, shown.labels().size())
        .filter(i -> !shown.keys().get(i).startsWith("form."))
        .mapToObj(shown.labels()::get)
        .toList();
  }

  /** Staff act in their thread, if there is one; else in the console. */
  private void staff(Line.Staff staff) {
    var topic = backstage.topic().filter(found -> found.card().isPresent());
    if (topic.isEmpty()) {
      backstage.deliver(staff);
      return;
    }
    actedInRoom++;
    var user = staffUser(staff.name());
    switch (staff.deed()) {
      case TAKES_OVER -> press(topic.get(), user, Deed.TAKE);
      case HANDS_BACK -> press(topic.get(), user, Deed.BACK);
      case CLOSES -> press(topic.get(), user, Deed.CLOSE);
      case WRITES -> said(discord.says(topic.get().place().orElseThrow(), user, staff.text()));
    }
  }

  private void press(Topic topic, String user, Deed deed) {
    var key = new DeedKey(deed, topic.conversation()).encoded();
    var where =
        staffChannel.filter(FakeDiscord.STAFF_CHANNEL::equals).or(topic::place).orElseThrow();
    said(discord.pressesKey(where, user, topic.card().orElseThrow(), key));
  }

  private String staffUser(String name) {
    if (!staff.contains(name)) {
      staff.add(name);
    }
    var user = "60000000000000000" + staff.indexOf(name);
    discord.introduces(user, name);
    return user;
  }

  /** How often staff acted in their channel rather than in the console. */
  int actedInRoom() {
    return actedInRoom;
  }

  /** One more thing that must come in. */
  private String said(String id) {
    happened++;
    return id;
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
    discord.close();
  }
}
