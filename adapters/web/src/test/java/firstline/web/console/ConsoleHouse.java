package firstline.web.console;

import firstline.core.conversation.Address;
import firstline.core.customer.AccountId;
import firstline.core.customer.Customer;
import firstline.core.port.AttachmentSource;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.StaffDirectory.Member;
import firstline.core.port.StaffDirectory.Rank;
import firstline.core.turn.ProposalDesk;
import firstline.web.frame.Accent;
import firstline.web.frame.Assets;
import firstline.web.frame.Frame;
import firstline.web.frame.Pages;
import firstline.web.frame.WebSettings;
import firstline.web.live.Live;
import firstline.web.login.GivenClock;
import firstline.web.login.MemoryAudit;
import firstline.web.login.MemoryStaff;
import firstline.web.login.Passwords;
import firstline.web.policy.ShippedPolicies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The real server with the console on a free port, on ports in memory. */
final class ConsoleHouse implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  static final String PASSWORD = "correct horse battery";
  private static final Optional<String> HASH = Optional.of(new Passwords().hash(PASSWORD));

  final Live live = new Live();
  final MemoryCases cases = new MemoryCases();
  final MemoryDesk desk = new MemoryDesk(live, cases);
  final DeskModel model = new DeskModel();
  final MemoryProposals proposals = new MemoryProposals();
  final MemoryStaff staff = new MemoryStaff();
  final MemoryAudit audit = new MemoryAudit();
  final Map<String, AttachmentSource.Content> files = new HashMap<>();
  final Map<AccountId, Customer> customers = new HashMap<>();
  final GivenClock clock;
  private final BiFunction<MemoryDesk, MemoryStaff, List<ConsoleRoom>> rooms;
  private final Path content;
  private final Frame frame;

  ConsoleHouse() {
    this(new GivenClock(NOON), Optional.empty());
  }

  ConsoleHouse(GivenClock clock, Optional<URI> publicUrl) {
    this(clock, publicUrl, ShippedPolicies.CONTENT);
  }

  ConsoleHouse(GivenClock clock, Optional<URI> publicUrl, Path content) {
    this(clock, publicUrl, (_, _) -> List.of(), content);
  }

  /** With rooms besides, on the desk and the staff of this house. */
  ConsoleHouse(
      GivenClock clock,
      BiFunction<MemoryDesk, MemoryStaff, List<ConsoleRoom>> rooms,
      Path content) {
    this(clock, Optional.empty(), rooms, content);
  }

  private ConsoleHouse(
      GivenClock clock,
      Optional<URI> publicUrl,
      BiFunction<MemoryDesk, MemoryStaff, List<ConsoleRoom>> rooms,
      Path content) {
    this.clock = clock;
    this.rooms = rooms;
    this.content = content;
    this.frame = start(clock, publicUrl);
  }

  /** With the time that it really is, for pictures. */
  static ConsoleHouse now() {
    return new ConsoleHouse(new GivenClock(InstantSource.system().instant()), Optional.empty());
  }

  private Frame start(InstantSource time, Optional<URI> publicUrl) {
    var settings =
        new WebSettings("127.0.0.1", 0, publicUrl, Accent.STANDARD, "Example Hosting", false);
    var pages = new Pages(settings, new Assets());
    var ports =
        new ConsolePorts(
            desk,
            cases,
            desk,
            proposals(time),
            directory(),
            staff,
            staff,
            audit,
            sources(),
            ShippedPolicies.ports(content, directory(), time),
            rooms.apply(desk, staff),
            time,
            ZoneId.of("Europe/Berlin"));
    return Frame.start(pages, List.of(new Console(pages, ports, live)));
  }

  private ProposalDesk proposals(InstantSource time) {
    var stores = new ProposalDesk.Stores(desk, proposals);
    return new ProposalDesk(stores, model, model, live, time);
  }

  Member member(String name, Rank rank) {
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    return staff.add(email, name, rank, HASH);
  }

  Script talk(String id, String person) {
    var address = Address.privately(Address.Channel.TELEGRAM, "chat-" + id);
    return new Script(desk, id, address, person, clock.instant());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + frame.port() + path);
  }

  /** A browser in which a member is logged in. */
  Browser as(Member member) {
    var browser = new Browser(this);
    browser.logIn(member.email(), PASSWORD);
    return browser;
  }

  @Override
  public void close() {
    live.close();
    frame.close();
  }

  private CustomerDirectory directory() {
    return new CustomerDirectory() {
      @Override
      public Optional<Customer> find(AccountId account) {
        return Optional.ofNullable(customers.get(account));
      }

      @Override
      public List<Customer> demo() {
        return customers.values().stream().filter(Customer::demo).toList();
      }
    };
  }

  private List<AttachmentSource> sources() {
    return List.of(
        new AttachmentSource() {
          @Override
          public Address.Channel channel() {
            return Address.Channel.TELEGRAM;
          }

          @Override
          public Optional<Content> fetch(String ref) {
            return Optional.ofNullable(files.get(ref));
          }
        });
  }
}
