package firstline.launcher.serve;

import firstline.core.port.Intake;
import firstline.core.port.SecondLook;
import firstline.knowledge.curation.FlowDesk;
import firstline.web.check.CheckRoom;
import firstline.web.console.ConsoleRoom;
import firstline.web.console.Times;
import firstline.web.flow.FlowPorts;
import firstline.web.flow.FlowRoom;
import java.util.List;

/**
 * The console's rooms about flows and about checks as part of the program.
 *
 * @param checks runs checks again for staff
 */
record FlowPiece(Foundation foundation, SecondLook checks, Times times) {
  List<ConsoleRoom> rooms(Intake intake) {
    return List.of(
        new FlowRoom(ports()), new CheckRoom(foundation.storage().desk(), intake, checks, times));
  }

  private FlowPorts ports() {
    var library = foundation.library();
    var publishing = foundation.publishing();
    var storage = foundation.storage();
    return new FlowPorts(
        new FlowDesk(library, publishing, storage.documents()),
        storage.flows(),
        storage.flowLog(),
        storage.documents(),
        publishing::files,
        content -> Rehearsing.scenery(library, content),
        Contents.probes(),
        storage.staff(),
        times);
  }
}
