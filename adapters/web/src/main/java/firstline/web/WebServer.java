package firstline.web;

import firstline.web.frame.Assets;
import firstline.web.frame.Frame;
import firstline.web.frame.Pages;
import firstline.web.frame.WebSettings;
import firstline.web.live.Live;
import java.util.List;

/** The web server with all its rooms. */
public final class WebServer implements AutoCloseable {
  private final Frame frame;
  private final Live live;

  private WebServer(Frame frame, Live live) {
    this.frame = frame;
    this.live = live;
  }

  /** Starts to serve; what comes back is stopped by closing it. */
  public static WebServer start(WebSettings settings, WebPorts ports) {
    var pages = new Pages(settings, new Assets());
    return new WebServer(Frame.start(pages, List.of(ports.probes())), ports.live());
  }

  /** The port that it listens on. */
  public int port() {
    return frame.port();
  }

  /** Ends the event streams first, so that no request is left to wait for. */
  @Override
  public void close() {
    live.close();
    frame.close();
  }
}
