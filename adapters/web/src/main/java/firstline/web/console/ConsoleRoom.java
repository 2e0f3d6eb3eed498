package firstline.web.console;

import firstline.web.frame.Pages;
import firstline.web.login.Journal;
import firstline.web.policy.Shower;
import io.javalin.config.RoutesConfig;

/** Pages of the console that live in a room of their own, behind the same door. */
public interface ConsoleRoom {
  /**
   * What a room is handed.
   *
   * @param shower shows pages within the console's frame
   * @param pages renders what is put into pages
   * @param journal takes down what staff do
   */
  record Hall(Shower shower, Pages pages, Journal journal) {}

  void register(RoutesConfig routes, Hall hall);
}
