package firstline.launcher.serve;

import firstline.core.port.CustomerDirectory;
import firstline.core.port.Intake;
import firstline.core.port.MessageFiles;
import firstline.core.port.SecondLook;
import firstline.core.port.Sender;
import firstline.core.turn.ProposalDesk;
import firstline.discord.DiscordPreview;
import firstline.knowledge.curation.Editing;
import firstline.launcher.settings.Settings;
import firstline.telegram.TelegramPreview;
import firstline.web.WebPorts;
import firstline.web.WebServer;
import firstline.web.chat.ChatPorts;
import firstline.web.chat.WebSender;
import firstline.web.console.ConsolePorts;
import firstline.web.console.ConsoleRoom;
import firstline.web.console.Times;
import firstline.web.curation.CurationPorts;
import firstline.web.curation.CurationRoom;
import firstline.web.curation.DraftedRoom;
import firstline.web.frame.Accent;
import firstline.web.frame.Probes;
import firstline.web.frame.WebSettings;
import firstline.web.help.HelpShelf;
import firstline.web.live.Live;
import firstline.web.policy.PolicyPorts;
import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The web server with the customer chat and the staff console as part of the program. */
final class WebPiece {
  /**
   * What it works on.
   *
   * @param customers as the chat may offer them
   * @param checks runs checks again for staff
   * @param proposals what a language model proposes to staff
   */
  record Work(
      Intake intake,
      Foundation foundation,
      CustomerDirectory customers,
      SecondLook checks,
      ProposalDesk proposals,
      Platforms platforms,
      Probes probes) {}

  private final Live live = new Live();
  private final HttpPlace place;
  private final Settings settings;
  private final InstantSource clock;

  WebPiece(HttpPlace place, Settings settings, InstantSource clock) {
    this.place = place;
    this.settings = settings;
    this.clock = clock;
  }

  Live live() {
    return live;
  }

  Sender sender() {
    return new WebSender(live);
  }

  /**
   * Starts to serve.
   *
   * @throws CannotStart if it cannot listen where it should
   */
  WebServer start(Work work) {
    var others = work.platforms().routes();
    var ports = new WebPorts(live, work.probes(), chat(work), help(work), console(work), others);
    try {
      return WebServer.start(webSettings(work), ports);
    } catch (JavalinBindException e) {
      throw new CannotStart(
          "HTTP_PORT: cannot listen on "
              + place.host()
              + ":"
              + place.port()
              + " ("
              + reason(e)
              + "). Stop the program that has it, or set HTTP_PORT (or HTTP_HOST) to something"
              + " else.");
    }
  }

  private ChatPorts chat(Work work) {
    var storage = work.foundation().storage();
    return new ChatPorts(
        work.intake(),
        storage.desk(),
        storage.conversations(),
        new ServedKnowledge(work.foundation().library()),
        work.customers(),
        storage.uploads(),
        MessageFiles.of(work.foundation().files(), work.platforms().attachments(storage.uploads())),
        clock);
  }

  private ConsolePorts console(Work work) {
    var storage = work.foundation().storage();
    var attachments = work.platforms().attachments(storage.uploads());
    return new ConsolePorts(
        storage.desk(),
        storage.caseFiles(),
        work.intake(),
        work.proposals(),
        work.customers(),
        storage.staff(),
        storage.staffJoins(),
        storage.audit(),
        attachments,
        policy(work),
        rooms(work),
        clock,
        settings.support().zone());
  }

  private List<ConsoleRoom> rooms(Work work) {
    var times = new Times(clock, settings.support().zone());
    var rooms = new ArrayList<ConsoleRoom>();
    var curation = curation(work);
    rooms.add(new CurationRoom(curation));
    rooms.add(new DraftedRoom(curation, work.proposals(), work.foundation().storage().desk()));
    rooms.addAll(new FlowPiece(work.foundation(), work.checks(), times).rooms(work.intake()));
    return rooms;
  }

  private CurationPorts curation(Work work) {
    var foundation = work.foundation();
    var documents = foundation.storage().documents();
    var reviewed = settings.support().articleReview();
    return new CurationPorts(
        foundation.library(),
        documents,
        foundation.publishing(),
        new Editing(foundation.publishing(), documents, reviewed),
        foundation.storage().approvals(),
        foundation.storage().gaps(),
        work.proposals().isSet(),
        foundation.storage().searchTests(),
        foundation.storage().settled(),
        foundation.storage().staff(),
        List.of(new TelegramPreview(), new DiscordPreview()),
        new Times(clock, settings.support().zone()));
  }

  private HelpShelf help(Work work) {
    var foundation = work.foundation();
    return new ServedHelp(
        foundation.library(), foundation.storage().gaps(), foundation.files(), clock);
  }

  private PolicyPorts policy(Work work) {
    var storage = work.foundation().storage();
    var library = work.foundation().library();
    return new PolicyPorts(
        work.foundation().policies(),
        settings.support().choice().policy(),
        storage.policyCases(),
        work.customers(),
        () -> library.content().issueTitles(),
        clock);
  }

  private WebSettings webSettings(Work work) {
    var facts = work.foundation().library().playbook().facts();
    return new WebSettings(
        place.host(),
        place.port(),
        settings.http().publicUrl(),
        Accent.STANDARD,
        facts.getOrDefault("provider.provider", "Support"),
        !work.customers().demo().isEmpty());
  }

  private static String reason(Throwable fault) {
    var deepest = fault;
    for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return String.valueOf(deepest.getMessage());
  }
}
