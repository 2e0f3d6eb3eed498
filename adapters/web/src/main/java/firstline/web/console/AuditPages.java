package firstline.web.console;

import firstline.core.port.AuditLog;
import firstline.core.port.AuditLog.Entry;
import firstline.core.port.StaffDirectory;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit page, for managers and administrators; its filter stands in the address. */
final class AuditPages {
  private static final int READ = 5000;
  private static final int SHOWN = 300;
  private static final TableOrder STANDARD =
      new TableOrder("/console/audit", Map.of("who", "", "action", "", "find", ""), "when", true);

  private final ConsolePages pages;
  private final AuditLog log;
  private final StaffDirectory staff;
  private final Times times;

  AuditPages(ConsolePages pages, AuditLog log, StaffDirectory staff, Times times) {
    this.pages = pages;
    this.log = log;
    this.staff = staff;
    this.times = times;
  }

  void show(Context ctx) {
    var names =
        staff.all().stream()
            .collect(Collectors.toMap(m -> String.valueOf(m.id().value()), m -> m.name()));
    var columns = columns(names);
    var order = TableOrder.of(ctx, STANDARD, columns.keySet());
    var entries = log.newest(READ);
    var found = entries.stream().filter(entry -> fits(entry, order, names)).toList();
    var view =
        new AuditView(
            order.sorted(inTime(found, order), columns).stream()
                .limit(SHOWN)
                .map(entry -> row(entry, names))
                .toList(),
            people(names),
            entries.stream().map(Entry::action).distinct().sorted().toList(),
            order,
            found.size() > SHOWN || entries.size() == READ);
    pages.show(ctx, "audit", "Audit log", "audit", Map.of("view", view));
  }

  private static Map<String, Comparator<Entry>> columns(Map<String, String> names) {
    return Map.of(
        "when", Comparator.comparing(Entry::at),
        "who", Comparator.comparing(entry -> who(entry, names), String.CASE_INSENSITIVE_ORDER),
        "action", Comparator.comparing(Entry::action),
        "subject", Comparator.comparing(Entry::subject, String.CASE_INSENSITIVE_ORDER));
  }

  /** What happened at the same instant is in order, too, when the oldest comes first. */
  private static List<Entry> inTime(List<Entry> newestFirst, TableOrder order) {
    return order.sort().equals("when") ? newestFirst.reversed() : newestFirst;
  }

  private static boolean fits(Entry entry, TableOrder order, Map<String, String> names) {
    var who = order.filter("who");
    var action = order.filter("action");
    return (who.isEmpty()
            || entry.who().filter(id -> String.valueOf(id.value()).equals(who)).isPresent())
        && (action.isEmpty() || entry.action().equals(action))
        && contains(entry, who(entry, names), order.filter("find"));
  }

  private static List<AuditView.Choice> people(Map<String, String> names) {
    return names.entrySet().stream()
        .map(member -> new AuditView.Choice(member.getKey(), member.getValue()))
        .sorted(Comparator.comparing(AuditView.Choice::name))
        .toList();
  }

  private AuditView.Row row(Entry entry, Map<String, String> names) {
    return new AuditView.Row(
        times.moment(entry.at()),
        who(entry, names),
        entry.action(),
        entry.subject(),
        href(entry),
        entry.detail());
  }

  private static Optional<String> href(Entry entry) {
    var subject = entry.subject();
    return switch (entry.action().replaceFirst("[.].*", "")) {
      case "conversation", "check" -> Optional.of("/console/c/" + subject);
      case "ticket" -> Optional.of("/console/tickets/" + subject);
      case "quote" -> Optional.of("/console/quotes/" + subject);
      case "article" -> Optional.of("/console/articles/" + subject);
      case "flow" -> Optional.of("/console/flows/" + subject);
      case "booking" -> Optional.of("/console/bookings/" + subject);
      default -> Optional.empty();
    };
  }

  private static String who(Entry entry, Map<String, String> names) {
    return entry
        .who()
        .map(id -> names.getOrDefault(String.valueOf(id.value()), "Member " + id.value()))
        .orElse("");
  }

  private static boolean contains(Entry entry, String who, String find) {
    Function<String, String> lower = words -> words.toLowerCase(Locale.ROOT);
    return Stream.of(who, entry.action(), entry.subject(), entry.detail())
        .map(lower)
        .anyMatch(words -> words.contains(lower.apply(find)));
  }
}
