package firstline.launcher.settings;

import static firstline.launcher.settings.Name.*;

import java.util.Arrays;
import java.util.List;

/**
 * Settings of parts that this version does not have yet. They are judged like all others, so that
 * nobody is in for a surprise later; and whoever sets one is told that it does nothing yet.
 */
final class LaterSettings {
  private static final Name[] ALL = {WHMCS_URL};

  private final Values values;

  LaterSettings(Values values) {
    this.values = values;
  }

  /** Judges them; what comes back are warnings. */
  List<String> check() {
    billing();
    return Arrays.stream(ALL)
        .filter(values::isSet)
        .map(name -> name + " is set, but this version does not use it yet")
        .toList();
  }

  private void billing() {
    values.together(WHMCS_URL, WHMCS_IDENTIFIER, WHMCS_SECRET);
    values.read(
        WHMCS_URL,
        "an address, such as https://billing.example.net",
        text -> Parse.url(text, "https", "http"));
  }
}
