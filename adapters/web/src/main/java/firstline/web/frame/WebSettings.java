package firstline.web.frame;

import java.net.URI;
import java.util.Optional;

/**
 * How the web server runs and looks.
 *
 * @param host the address to listen on, for example {@code 127.0.0.1}
 * @param port the port to listen on; 0 takes a free one
 * @param publicUrl under which address customers reach it, without a path; empty if it is reached
 *     as it listens
 * @param accent the provider's colour
 * @param provider the provider's name as customers know it
 * @param demo true while made-up customers stand in for real ones
 */
public record WebSettings(
    String host, int port, Optional<URI> publicUrl, Accent accent, String provider, boolean demo) {
  /** Whether browsers come over https, so that cookies may insist on it. */
  public boolean secure() {
    return publicUrl.map(url -> "https".equalsIgnoreCase(url.getScheme())).orElse(false);
  }
}
