package firstline.web.console;

import firstline.core.port.AuditLog.Entry;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the address of the audit page asks for.
 *
 * @param who a member's number; empty for all
 * @param action an act's name; empty for all
 * @param find words to look for; empty for all
 */
record AuditFilter(String who, String action, String find, boolean oldestFirst) {
  static AuditFilter of(Context ctx) {
    return new AuditFilter(
        param(ctx, "who"),
        param(ctx, "action"),
        param(ctx, "find").strip(),
        param(ctx, "sort").equals("oldest"));
  }

  boolean fits(Entry entry) {
    return (who.isEmpty()
            || entry.who().filter(id -> String.valueOf(id.value()).equals(who)).isPresent())
        && (action.isEmpty() || entry.action().equals(action));
  }

  AuditFilter reversed() {
    return new AuditFilter(who, action, find, !oldestFirst);
  }

  String href() {
    return "/console/audit?"
        + Stream.of(
                pair("who", who),
                pair("action", action),
                pair("find", find),
                pair("sort", oldestFirst ? "oldest" : ""))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
  }

  private static Optional<String> pair(String name, String value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static String param(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.queryParam(name), "");
  }
}
