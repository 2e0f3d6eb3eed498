package firstline.web.frame;

import io.javalin.config.RoutesConfig;

/** A room of the web server: registers its handlers when the server starts. */
@FunctionalInterface
public interface Routes {
  void register(RoutesConfig routes);
}
