package firstline.web.chat;

import firstline.core.message.Block;
import firstline.core.port.AttachmentSource.Content;
import firstline.core.port.Drafting;
import firstline.core.port.MessageFiles;
import firstline.core.turn.ProposalDesk;
import firstline.web.WebPorts;
import firstline.web.WebServer;
import firstline.web.console.ConsolePorts;
import firstline.web.console.MemoryCases;
import firstline.web.console.MemoryProposals;
import firstline.web.frame.Accent;
import firstline.web.frame.Probes;
import firstline.web.frame.WebSettings;
import firstline.web.help.HelpShelf;
import firstline.web.live.Live;
import firstline.web.login.MemoryAudit;
import firstline.web.login.MemoryStaff;
import firstline.web.policy.ShippedPolicies;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The real server on a free port, on ports in memory. */
final class ChatHouse implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  final Live live = new Live();
  final MemoryDesk desk = new MemoryDesk(live);
  final MemoryUploads uploads = new MemoryUploads();
  final Shelf shelf = new Shelf();
  final Map<Block.File, Content> given = new ConcurrentHashMap<>();
  private final MessageFiles handed = file -> Optional.ofNullable(given.get(file));
  private final WebServer server;

  ChatHouse(Optional<URI> publicUrl, boolean demo, InstantSource clock) {
    var settings =
        new WebSettings("127.0.0.1", 0, publicUrl, Accent.STANDARD, "Example Hosting", demo);
    var chat = new ChatPorts(desk, desk, desk, shelf, shelf, uploads, handed, clock);
    var console =
        new ConsolePorts(
            desk,
            new MemoryCases(),
            desk,
            proposals(clock),
            shelf,
            new MemoryStaff(),
            new MemoryStaff(),
            new MemoryAudit(),
            List.of(),
            ShippedPolicies.ports(ShippedPolicies.CONTENT, shelf, clock),
            List.of(),
            clock,
            ZoneOffset.UTC);
    this.server =
        WebServer.start(
            settings,
            new WebPorts(live, Probes.none(), chat, HelpShelf.bare(), console, List.of()));
  }

  private ProposalDesk proposals(InstantSource clock) {
    var stores = new ProposalDesk.Stores(desk, new MemoryProposals());
    return new ProposalDesk(stores, Drafting.NONE, Runnable::run, live, clock);
  }

  static ChatHouse plain() {
    return new ChatHouse(Optional.empty(), false, () -> NOON);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Override
  public void close() {
    server.close();
  }
}
