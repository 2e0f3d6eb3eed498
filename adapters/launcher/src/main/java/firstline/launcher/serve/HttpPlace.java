package firstline.launcher.serve;

import firstline.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;

/**
 * Where the web server listens and how it is reached.
 *
 * @param port never 0
 * @param local the address for a browser on this machine, without a slash at its end
 * @param reached the address for everybody, without a slash at its end
 */
record HttpPlace(String host, int port, URI local, URI reached) {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

  /** Settles on a port, where none is asked for. */
  static HttpPlace of(Settings.Http http) {
    int port = http.port() == 0 ? freePort(http.host()) : http.port();
    var shown = EVERYWHERE.contains(http.host()) ? "127.0.0.1" : http.host();
    var name = shown.indexOf(':') >= 0 && !shown.startsWith("[") ? "[" + shown + "]" : shown;
    var local = URI.create("http://" + name + ":" + port);
    var reached = http.publicUrl().map(HttpPlace::withoutSlash).orElse(local);
    return new HttpPlace(http.host(), port, local, reached);
  }

  private static URI withoutSlash(URI url) {
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  private static int freePort(String host) {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart(
          "HTTP_HOST wants an address of this machine; listening on "
              + host
              + " failed ("
              + e
              + ")");
    }
  }
}
