package firstline.discord;

import firstline.core.conversation.ConversationId;
import firstline.core.message.Message;
import firstline.core.port.AttachmentSource;
import firstline.core.port.Badges;
import firstline.core.port.Intake;
import firstline.core.port.KnowledgeBase;
import firstline.core.port.MessageFiles;
import firstline.core.port.Rooms;
import firstline.core.port.Sender;
import firstline.core.port.StaffRoom;
import firstline.core.turn.StaffEntrance;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * The Discord channel: from the moment it is started it receives, and sends as soon as it is
 * connected.
 */
public final class DiscordChannel implements AutoCloseable {
  private final DiscordSettings settings;
  private final InstantSource clock;
  private final DiscordApi api = new DiscordApi();
  private final Health health;
  private final Figures figures = new Figures();
  private final Openings openings;
  private final Closing receiving = new Closing();
  private final Closing sending = new Closing();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory());
  private final Dispatch dispatch;
  private final Workers workers = new Workers();
  private final StaffAnswers staffAnswers = new StaffAnswers();
  private final StaffThreads staffThreads = new StaffThreads();
  private final Optional<StaffChannel> staffChannel;

  private DiscordChannel(DiscordSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.health = new Health(clock);
    this.staffChannel = settings.staffChannel().map(id -> new StaffChannel(id, api));
    this.openings = new Openings(clock);
    this.dispatch = new Dispatch(api, sending, openings, health);
  }

  /**
   * What the channel works with.
   *
   * @param entrance where what staff do goes in
   * @param badges who has which plan, for roles that show it
   * @param said our messages, for the forms that they offer
   */
  public record House(
      Intake intake,
      Rooms rooms,
      KnowledgeBase knowledge,
      Optional<StaffEntrance> entrance,
      Optional<Badges> badges,
      BiFunction<ConversationId, Integer, Optional<Message>> said) {
    /** Without staff, roles and forms. */
    public House(Intake intake, Rooms rooms, KnowledgeBase knowledge) {
      this(
          intake, rooms, knowledge, Optional.empty(), Optional.empty(), (_, _) -> Optional.empty());
    }
  }

  /** Opens the channel; nobody is called before it is started. */
  public static DiscordChannel open(DiscordSettings settings, InstantSource clock) {
    return new DiscordChannel(settings, clock);
  }

  /**
   * Connects and receives, in threads of its own; returns at once. Whether it works shows in {@link
   * #state()}.
   *
   * @throws IllegalStateException if it was started before
   */
  public void start(House house) {
    var book = new RoomBook(house.rooms(), clock);
    staffThreads.keptIn(book);
    var arrivals = new Arrivals(house.intake(), book, figures, receiving);
    var gateway =
        new Gateway(
            bot -> reception(bot, house, book, arrivals), health, figures, receiving, clock);
    workers.start("discord-storing", arrivals);
    workers.start(
        "discord-connection",
        new Connection(settings, book, api, gateway, health, receiving, threads));
    house.badges().ifPresent(this::giveBadges);
  }

  private void giveBadges(Badges badges) {
    workers.start(
        "discord-badges",
        new PlanBadges(settings.roles(), badges, new ServerRoles(api), receiving, clock));
  }

  private Reception reception(Bot me, House house, RoomBook book, Arrivals arrivals) {
    var people = new People();
    var staff = staff(house);
    var updates = new Updates(me, people, staff);
    var catchUp = new CatchUp(api, updates, book, arrivals, figures, receiving);
    var parts = new Reception.Parts(api, me, updates, people, book, catchUp, openings, clock);
    var commands = staff.isPresent() ? Commands.withStaffs() : Commands.all();
    threads.execute(new CommandList(api, me, commands, receiving));
    var servers = new Servers(parts, new HelpRooms(api, book), threads);
    var suggestions = new Suggestions(api, house.knowledge(), threads);
    var room =
        staff.map(read -> new StaffInteractions(parts, arrivals, read, staffAnswers, threads));
    var forms = new CustomerForms(api, house.said()::apply, people, threads);
    return new Reception(parts, new Interactions(parts, servers, suggestions, forms, room));
  }

  private Optional<StaffUpdates> staff(House house) {
    return staffChannel.flatMap(
        channel ->
            house
                .entrance()
                .map(
                    entrance ->
                        new StaffUpdates(
                            channel,
                            entrance,
                            new StaffPeople(settings.staffRole(), channel, api, clock))));
  }

  /** The channel in which staff work, if the settings name one. */
  public Optional<StaffRoom> staffRoom() {
    return staffChannel.map(
        channel ->
            new DiscordStaffRoom(channel, settings.roles(), api, staffAnswers, staffThreads));
  }

  /**
   * Sends to Discord's rooms; there is to be one of it.
   *
   * @param files what messages hold
   */
  public Sender sender(MessageFiles files) {
    return new DiscordSender(dispatch, figures, files);
  }

  /** Fetches what customers sent. */
  public AttachmentSource attachments() {
    return new DiscordFiles(api);
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
   * Ends receiving, once what has come in is stored. Sending goes on until the channel is closed.
   */
  public void stopReceiving() {
    receiving.close();
    workers.awaitEnd("discord-badges");
    workers.awaitEnd("discord-storing");
  }

  /** Ends receiving and sending. */
  @Override
  public void close() {
    stopReceiving();
    sending.close();
    health.closed();
    api.disconnect();
    workers.awaitEnd("discord-connection");
    threads.shutdownNow();
  }
}
