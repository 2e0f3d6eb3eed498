package firstline.storage.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a PostgreSQL database cannot be used, and what to do about it. Passwords stay out of it. */
final class PostgresProblem {
  private static final Pattern PLACE = Pattern.compile("jdbc:postgresql:(?://)?([^?]*).*");

  private PostgresProblem() {}

  static CannotOpenStorage of(Exception e, String url) {
    return new CannotOpenStorage("%s %s".formatted(name(url), words(e)), e);
  }

  /** A database without the parameters of its address, where a password may be. */
  static String name(String url) {
    var matcher = PLACE.matcher(url);
    var place = matcher.matches() ? matcher.group(1) : "";
    return "The PostgreSQL database " + place.substring(place.lastIndexOf('@') + 1);
  }

  private static String words(Exception e) {
    var state = state(e);
    return switch (state) {
      case "28P01", "28000" ->
          "refuses the log-in. Check user and password in DATABASE_URL (…?user=…&password=…), and the server's pg_hba.conf.";
      case "3D000" -> "does not exist. Create it (createdb), or correct its name in DATABASE_URL.";
      case "08001", "08004", "08006" ->
          "cannot be reached: %s Check host and port in DATABASE_URL and that the server runs."
              .formatted(deepest(e).getMessage());
      case "42501" ->
          "does not let this user make tables. Make the user its owner, or grant CREATE on the schema.";
      case "53300" -> "has no connection left. Raise max_connections, or stop what else uses it.";
      default -> "cannot be used: " + deepest(e).getMessage();
    };
  }

  private static String state(Exception e) {
    for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  private static Throwable deepest(Throwable e) {
    var at = e;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
