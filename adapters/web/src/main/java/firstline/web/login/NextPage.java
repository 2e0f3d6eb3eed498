package firstline.web.login;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the log-in. */
final class NextPage {
  static final String START = "/console";
  private static final Pattern OURS =
      Pattern.compile("/console(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9_.~%&=+-]*)?");

  private NextPage() {}

  /** The page that was asked for, if it is one of the console's; never another site's. */
  static String of(@Nullable String asked) {
    return Optional.ofNullable(asked).filter(page -> OURS.matcher(page).matches()).orElse(START);
  }
}
