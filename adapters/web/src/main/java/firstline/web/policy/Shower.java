package firstline.web.policy;

import io.javalin.http.Context;
import java.util.Map;

/** Shows a page within the console's frame. */
@FunctionalInterface
public interface Shower {
  /**
   * Answers with a page.
   *
   * @param template below {@code console/}, without its ending
   * @param section which entry of the bar is the current one
   */
  void show(Context ctx, String template, String title, String section, Map<String, Object> params);
}
