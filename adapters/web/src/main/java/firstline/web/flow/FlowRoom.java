package firstline.web.flow;

import firstline.core.port.StaffDirectory.Rank;
import firstline.web.console.ConsoleRoom;
import firstline.web.login.Door;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The pages about guided flows, for managers and administrators. */
public final class FlowRoom implements ConsoleRoom {
  /** The list; everything else lies below it. */
  static final String PATH = "/console/flows";

  private static final String FLOW = PATH + "/{flow}";

  private final FlowPorts ports;

  public FlowRoom(FlowPorts ports) {
    this.ports = ports;
  }

  @Override
  public void register(RoutesConfig routes, Hall hall) {
    var figures = new RecentFigures(ports.log(), ports.times());
    var pages = new FlowPages(ports, figures, hall.shower());
    routes.get(PATH, managers(pages::list));
    var editor = new FlowEditor(ports, hall);
    var fresh = new NewFlow(ports, editor, hall.shower());
    routes.get(PATH + "/new", managers(fresh::form));
    routes.post(PATH + "/new", managers(fresh::begin));
    routes.get(FLOW, managers(pages::flow));
    routes.get(FLOW + "/edit", managers(editor::form));
    routes.post(FLOW + "/edit", managers(editor::act));
    var versions = new FlowVersions(ports, hall);
    routes.get(FLOW + "/versions", managers(versions::list));
    routes.post(FLOW + "/versions", managers(versions::back));
    var stage = new FlowTry(ports, hall.shower());
    routes.get(FLOW + "/try", managers(stage::begin));
    routes.post(FLOW + "/try", managers(stage::step));
  }

  private static Handler managers(Handler handler) {
    return Door.from(Rank.MANAGER, handler);
  }
}
