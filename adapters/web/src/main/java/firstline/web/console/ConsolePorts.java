package firstline.web.console;

import firstline.core.port.AttachmentSource;
import firstline.core.port.AuditLog;
import firstline.core.port.CaseFiles;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.DeskView;
import firstline.core.port.Intake;
import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffJoins;
import firstline.core.turn.ProposalDesk;
import firstline.web.policy.PolicyPorts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/**
 * What the console is handed.
 *
 * @param caseFiles what decisions became
 * @param proposals what a language model proposes to staff
 * @param attachments one source for each channel that has attachments
 * @param policy for the page "What would we do?"
 * @param rooms pages in rooms of their own
 * @param zone the desk's time zone, for times on pages
 */
public record ConsolePorts(
    DeskView desk,
    CaseFiles caseFiles,
    Intake intake,
    ProposalDesk proposals,
    CustomerDirectory customers,
    StaffDirectory staff,
    StaffJoins joins,
    AuditLog audit,
    List<AttachmentSource> attachments,
    PolicyPorts policy,
    List<ConsoleRoom> rooms,
    InstantSource clock,
    ZoneId zone) {
  public ConsolePorts {
    attachments = List.copyOf(attachments);
    rooms = List.copyOf(rooms);
  }
}
