package firstline.web.frame;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.List;

/** The running HTTP server. Requests run on virtual threads. */
public final class Frame implements AutoCloseable {
  private final Javalin server;

  private Frame(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static Frame start(Pages pages, List<Routes> rooms) {
    var settings = pages.settings();
    return new Frame(
        Javalin.create(config -> configure(config, pages, rooms))
            .start(settings.host(), settings.port()));
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig config, Pages pages, List<Routes> rooms) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.maxRequestSize = Gate.FORM;
    config.jetty.multipartConfig.maxFileSize(Gate.UPLOAD, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Gate.UPLOAD, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(256, SizeUnit.KB);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));

    var headers = new SecurityHeaders(pages.settings());
    var gate = new Gate(pages.settings());
    config.routes.before(headers::strict);
    config.routes.before(gate::check);
    new ErrorPages(pages).register(config.routes);
    pages.assets().register(config.routes);
    rooms.forEach(room -> room.register(config.routes));
  }
}
