package firstline.web;

import firstline.web.chat.ChatPorts;
import firstline.web.console.ConsolePorts;
import firstline.web.frame.Probes;
import firstline.web.frame.Routes;
import firstline.web.help.HelpShelf;
import firstline.web.live.Live;
import java.util.List;

/**
 * What the web adapter is handed, room by room.
 *
 * @param live signals from the core; closed with the server
 * @param probes readiness and figures
 * @param chat for the customer chat
 * @param help for the help centre, besides the articles
 * @param console for the staff console and its log-in
 * @param others rooms that are not ours, such as another channel's webhook
 */
public record WebPorts(
    Live live,
    Probes probes,
    ChatPorts chat,
    HelpShelf help,
    ConsolePorts console,
    List<Routes> others) {
  public WebPorts {
    others = List.copyOf(others);
  }
}
