package firstline.checks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way that a visit took.
 *
 * @param urls every address that was opened, in order
 * @param address the last server's; empty before there was one
 * @param tls how the last connection was secured, for people; empty if it was not
 * @param missed the last server's addresses that did not answer, for people; empty if none
 * @param waitedMillis how long the last server took to answer after it was asked
 */
public record Trail(
    List<PageUrl> urls,
    Optional<String> address,
    Optional<String> tls,
    String missed,
    long waitedMillis) {
  static final Trail NONE = new Trail(List.of(), Optional.empty(), Optional.empty(), "", 0);

  public Trail {
    urls = List.copyOf(urls);
  }

  /** How many redirects were followed. */
  public int redirects() {
    return Math.max(0, urls.size() - 1);
  }

  Trail to(PageUrl url) {
    var longer = new ArrayList<>(urls);
    longer.add(url);
    return new Trail(longer, Optional.empty(), Optional.empty(), "", 0);
  }

  Trail at(String where) {
    return new Trail(urls, Optional.of(where), tls, missed, waitedMillis);
  }

  Trail missing(String others) {
    return new Trail(urls, address, tls, others, waitedMillis);
  }

  Trail secured(String how) {
    return new Trail(urls, address, Optional.of(how), missed, waitedMillis);
  }

  Trail waited(long millis) {
    return new Trail(urls, address, tls, missed, millis);
  }
}
