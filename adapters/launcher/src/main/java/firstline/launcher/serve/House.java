package firstline.launcher.serve;

import firstline.core.port.MessageFiles;
import firstline.core.port.Sender;
import firstline.core.turn.Engine;
import firstline.knowledge.answering.MeteredModel;
import firstline.launcher.settings.Settings;
import firstline.web.frame.Probes;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A running Firstline. Closing it stops it in order, within seconds. */
public final class House implements AutoCloseable {
  private final HttpPlace place;
  private final Platforms platforms;
  private final Optional<String> firstLogin;
  private final Readiness readiness;
  private final Closers closers;

  private House(
      HttpPlace place,
      Platforms platforms,
      Optional<String> firstLogin,
      Readiness readiness,
      Closers closers) {
    this.place = place;
    this.platforms = platforms;
    this.firstLogin = firstLogin;
    this.readiness = readiness;
    this.closers = closers;
  }

  /**
   * Starts everything that the settings ask for.
   *
   * @throws CannotStart if something keeps it from running; nothing of it runs then
   */
  public static House start(Settings settings, Progress progress) {
    return start(settings, progress, new CountDownLatch(1));
  }

  /**
   * As {@link #start(Settings, Progress)}; while another node runs on the same database, waits to
   * take over.
   *
   * @param stop counts down when the program is to stop; here when it has to
   */
  public static House start(Settings settings, Progress progress, CountDownLatch stop) {
    var closers = new Closers();
    try {
      return new Building(settings, progress, closers, stop).house();
    } catch (RuntimeException e) {
      closers.close();
      throw e;
    }
  }

  /** Where the web server is reached from this machine, without a slash at the end. */
  public URI local() {
    return place.local();
  }

  /** Where to go and what is on, a line each, for whoever started the program. */
  public List<String> greeting() {
    var lines = new ArrayList<String>();
    lines.add("  customer chat   " + place.reached() + "/chat");
    lines.add("  staff console   " + place.reached() + "/console");
    firstLogin.ifPresent(words -> lines.add("  first log-in    " + words));
    lines.addAll(platforms.greeting());
    return lines;
  }

  /** What keeps it from being ready, a line each; empty once everything works. */
  public List<String> unready() {
    return readiness.get();
  }

  @Override
  public void close() {
    readiness.stop();
    closers.close();
  }

  /** The start, step by step. */
  private static final class Building {
    private final Settings settings;
    private final Progress progress;
    private final Closers closers;
    private final CountDownLatch stop;
    private final InstantSource clock = InstantSource.system();
    private final ChannelCounts counts = new ChannelCounts();

    Building(Settings settings, Progress progress, Closers closers, CountDownLatch stop) {
      this.stop = stop;
      this.settings = settings;
      this.progress = progress;
      this.closers = closers;
    }

    House house() {
      var place = HttpPlace.of(settings.http());
      closers.add("the data folder", DataFolder.take(settings.data())::close);
      OneNode.turn(settings, stop, progress).ifPresent(node -> opened("the node's turn", node));
      var checks = opened("live checks", new CheckPiece(settings.support().checks(), clock));
      var crew = opened("the engine's threads", new Crew());
      var opening = Beside.begin("open-platforms", () -> Platforms.open(settings, clock));
      closers.add("the platforms", () -> Beside.await(opening).close());
      var foundation = Foundation.lay(settings, place.reached().toString(), clock, closers);
      progress.line("content and database are open");
      var platforms = Beside.await(opening);
      var web = new WebPiece(place, settings, clock);
      var playbook =
          new ServedPlaybook(
              foundation.library(), foundation.policies(), settings.support().choice());
      var rooms = staffRooms(web, foundation, platforms, playbook, crew);
      var spending = foundation.storage().spending();
      var model =
          opened("models", ModelPiece.of(settings.model(), settings.data(), clock, spending));
      var engine =
          Core.engine(
              foundation.storage(),
              model.knowledge(foundation.library(), Contents.editions(foundation.storage(), clock)),
              new ReachedPlaybook(playbook, () -> platforms.places(place.reached().toString())),
              checks,
              model.answering(foundation.library()),
              LinkSecret.signet(settings),
              settings.mail().map(mail -> mail.carrier(clock)),
              senders(web, platforms, files(foundation, platforms)),
              rooms,
              crew.threads());
      closers.add("the engine", engine::close);
      var readiness = new Readiness(foundation.storage(), platforms);
      var work =
          new WebPiece.Work(
              new CountedIntake(engine, counts),
              foundation,
              Trial.customers(foundation.storage(), platforms.any(), today()),
              checks,
              model.proposals(foundation, crew.threads().sending(), web.live(), clock),
              platforms,
              new Probes(
                  readiness, opened("metrics", metrics(engine, foundation, platforms, model))));
      var login = Beside.begin("start-web", () -> serve(web, work, place));
      rooms.start();
      engine.start();
      playbook.watch();
      var articles = foundation.library().content().articles();
      model.meaning().ifPresent(meaning -> meaning.prepare(articles));
      opened("the watch over content", ContentWatch.over(foundation, clock)).begin();
      platforms.start(new CountedIntake(engine, counts), foundation, closers);
      return new House(place, platforms, Beside.await(login), readiness, closers);
    }

    private StaffRooms staffRooms(
        WebPiece web,
        Foundation foundation,
        Platforms platforms,
        ServedPlaybook playbook,
        Crew crew) {
      var storage = foundation.storage();
      return opened(
          "the staff rooms",
          new StaffRooms(
              web.live(),
              platforms.staffRooms(),
              storage,
              platforms.attachments(storage.uploads()),
              playbook,
              crew.threads().sending()));
    }

    /** What messages hold: the files of articles, and those of staff. */
    private static MessageFiles files(Foundation foundation, Platforms platforms) {
      var uploads = foundation.storage().uploads();
      return MessageFiles.of(foundation.files(), platforms.attachments(uploads));
    }

    private List<Sender> senders(WebPiece web, Platforms platforms, MessageFiles files) {
      var senders = new ArrayList<Sender>();
      senders.add(new CountedSender(web.sender(), counts));
      platforms.senders(files).forEach(sender -> senders.add(new CountedSender(sender, counts)));
      return senders;
    }

    private Metrics metrics(
        Engine engine, Foundation foundation, Platforms platforms, ModelPiece model) {
      return new Metrics(
          engine.tally(),
          counts,
          foundation.storage(),
          platforms.discord().map(DiscordPiece::figures),
          model.model().map(MeteredModel::figures));
    }

    private Optional<String> serve(WebPiece web, WebPiece.Work work, HttpPlace place) {
      var storage = work.foundation().storage();
      var login = FirstLogin.prepare(settings.admin(), storage, place.reached(), clock);
      var server = web.start(work);
      closers.add("the web server", server::close);
      progress.line("web server listens on " + place.local());
      return login;
    }

    private LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), settings.support().zone());
    }

    private <T extends AutoCloseable> T opened(String what, T part) {
      closers.add(what, part::close);
      return part;
    }
  }
}
