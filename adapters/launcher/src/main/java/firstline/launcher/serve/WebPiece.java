package firstline.launcher.serve;

import firstline.core.port.CustomerDirectory;
import firstline.core.port.Intake;
import firstline.core.port.Sender;
import firstline.knowledge.content.Library;
import firstline.storage.Storage;
import firstline.web.WebPorts;
import firstline.web.WebServer;
import firstline.web.chat.ChatPorts;
import firstline.web.chat.WebSender;
import firstline.web.frame.Accent;
import firstline.web.frame.Probes;
import firstline.web.frame.WebSettings;
import firstline.web.live.Live;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** The web server with the customer chat and the staff console as part of the program. */
final class WebPiece {
  private final Live live = new Live();
  private final HttpPlace place;
  private final Optional<URI> publicUrl;
  private final InstantSource clock;

  WebPiece(HttpPlace place, Optional<URI> publicUrl, InstantSource clock) {
    this.place = place;
    this.publicUrl = publicUrl;
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
   * @param customers as the chat may offer them
   * @throws CannotStart if it cannot listen where it should
   */
  WebServer start(
      Intake intake, Storage storage, Library library, CustomerDirectory customers, Probes probes) {
    var chat =
        new ChatPorts(
            intake,
            storage.desk(),
            storage.conversations(),
            new ServedKnowledge(library),
            customers,
            storage.uploads(),
            clock);
    try {
      return WebServer.start(
          settings(library, !customers.demo().isEmpty()), new WebPorts(live, probes, chat));
    } catch (JavalinBindException e) {
      throw new CannotStart(
          "HTTP_PORT: cannot listen on "
              + place.host()
              + ":"
              + place.port()
              + " ("
              + reason(e)
              + "). Stop the program that has it, or set HTTP_PORT (or HTTP_HOST) to something else.");
    }
  }

  private WebSettings settings(Library library, boolean demo) {
    var provider = library.playbook().facts().getOrDefault("provider.provider", "Support");
    return new WebSettings(
        place.host(), place.port(), publicUrl, Accent.STANDARD, provider, demo);
  }

  private static String reason(Throwable fault) {
    var deepest = fault;
    for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    return String.valueOf(deepest.getMessage());
  }
}
