package firstline.web.console;

import firstline.core.port.DeskView.Queue;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Which conversations the list shows; it stands in the address of every page with a list.
 *
 * @param mine only those that the member has taken over
 * @param find words to look for; empty for all
 */
public record ListFilter(Queue queue, boolean mine, String find) {
  private static final int LONGEST = 100;

  static ListFilter of(Context ctx) {
    var wanted = Objects.requireNonNullElse(ctx.queryParam("queue"), "");
    var queue =
        Arrays.stream(Queue.values())
            .filter(q -> name(q).equals(wanted))
            .findFirst()
            .orElse(Queue.WAITING);
    var find = Objects.requireNonNullElse(ctx.queryParam("find"), "").strip();
    return new ListFilter(
        queue,
        queue == Queue.TAKEN && ctx.queryParam("mine") != null,
        find.substring(0, Math.min(find.length(), LONGEST)));
  }

  ListFilter in(Queue other) {
    return new ListFilter(other, mine && other == Queue.TAKEN, find);
  }

  ListFilter mine(boolean only) {
    return new ListFilter(queue, only, find);
  }

  /** The list itself. */
  String href() {
    return "/console" + query();
  }

  /** As it stands in an address, with the question mark. */
  public String query() {
    return "?queue="
        + queueName()
        + (mine ? "&mine=on" : "")
        + (find.isEmpty() ? "" : "&find=" + URLEncoder.encode(find, StandardCharsets.UTF_8));
  }

  /** The queue as it stands in an address. */
  public String queueName() {
    return name(queue);
  }

  private static String name(Queue queue) {
    return queue.name().toLowerCase(Locale.ROOT);
  }
}
