package firstline.web.chat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another site, with a strict policy of its own, that has put our chat on its page. */
final class HostPage implements AutoCloseable {
  private final HttpServer server;

  /** A page that embeds the chat of this origin, with these attributes on its script tag. */
  HostPage(String origin, String attributes) {
    var page =
        "<!doctype html><html lang=en><title>Shop</title><body><a href=#>A link</a><script src=\""
            + origin
            + "/embed.js\" "
            + attributes
            + "></script></body></html>";
    var policy = "default-src 'none'; script-src " + origin + "; frame-src " + origin;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          var bytes = page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  /** Its address under one of the names that this machine has for itself. */
  String at(String host) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
