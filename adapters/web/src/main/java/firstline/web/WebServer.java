package firstline.web;

import firstline.web.chat.ChatRoutes;
import firstline.web.console.Console;
import firstline.web.frame.Assets;
import firstline.web.frame.Frame;
import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.WebSettings;
import firstline.web.help.HelpRoutes;
import firstline.web.home.HomeRoutes;
import firstline.web.live.Live;
import java.util.ArrayList;

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
    var rooms = new ArrayList<Routes>(ports.others());
    rooms.add(ports.probes());
    rooms.add(new HomeRoutes(pages));
    rooms.add(new ChatRoutes(pages, ports.chat(), ports.live()));
    rooms.add(new HelpRoutes(pages, ports.chat().knowledge(), ports.help()));
    rooms.add(new Console(pages, ports.console(), ports.live()));
    return new WebServer(Frame.start(pages, rooms), ports.live());
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
