package firstline.web.check;

import firstline.core.port.DeskView;
import firstline.core.port.Intake;
import firstline.core.port.SecondLook;
import firstline.web.console.ConsoleRoom;
import firstline.web.console.Times;
import io.javalin.config.RoutesConfig;

/** Runs a conversation's checks again, for everybody who is logged in. */
public final class CheckRoom implements ConsoleRoom {
  private final DeskView desk;
  private final Intake intake;
  private final SecondLook look;
  private final Times times;

  public CheckRoom(DeskView desk, Intake intake, SecondLook look, Times times) {
    this.desk = desk;
    this.intake = intake;
    this.look = look;
    this.times = times;
  }

  @Override
  public void register(RoutesConfig routes, Hall hall) {
    var page = new AgainPage(desk, intake, look, times, hall);
    routes.post("/console/c/{id}/checks", page::run);
  }
}
