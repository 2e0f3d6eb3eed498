package firstline.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page wants around its content.
 *
 * @param title what the page is about; the provider's name is added
 * @param look classes of the body element
 * @param scripts names of assets, run in order once the page is parsed
 * @param meta what it tells machines
 * @param accent another colour than the provider's
 */
public record Sheet(
    String title, String look, List<String> scripts, Optional<Accent> accent, Meta meta) {
  public Sheet {
    scripts = List.copyOf(scripts);
  }

  public static Sheet titled(String title) {
    return new Sheet(title, "", List.of(), Optional.empty(), Meta.PLAIN);
  }

  public Sheet look(String classes) {
    return new Sheet(title, classes, scripts, accent, meta);
  }

  public Sheet script(String asset) {
    var more = new ArrayList<>(scripts);
    more.add(asset);
    return new Sheet(title, look, more, accent, meta);
  }

  public Sheet accent(Optional<Accent> other) {
    return new Sheet(title, look, scripts, other, meta);
  }

  public Sheet meta(Meta other) {
    return new Sheet(title, look, scripts, accent, other);
  }
}
