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
    var filter = AuditFilter.of(ctx);
    var names =
        staff.all().stream()
            .collect(Collectors.toMap(m -> String.valueOf(m.id().value()), m -> m.name()));
    var entries = log.newest(READ);
    var found =
        entries.stream()
            .filter(filter::fits)
            .filter(entry -> contains(entry, who(entry, names), filter.find()))
            .toList();
    var ordered = filter.oldestFirst() ? found.reversed() : found;
    var view =
        new AuditView(
            ordered.stream().limit(SHOWN).map(entry -> row(entry, names)).toList(),
            people(names),
            entries.stream().map(Entry::action).distinct().sorted().toList(),
            filter.who(),
            filter.action(),
            filter.find(),
            filter.oldestFirst(),
            filter.reversed().href(),
            found.size() > SHOWN || entries.size() == READ);
    pages.show(ctx, "audit", "Audit log", "audit", Map.of("view", view));
  }

  private static List<AuditView.Choice> people(Map<String, String> names) {
    return names.entrySet().stream()
        .map(member -> new AuditView.Choice(member.getKey(), member.getValue()))
        .sorted(Comparator.comparing(AuditView.Choice::name))
        .toList();
  }

  private AuditView.Row row(Entry entry, Map<String, String> names) {
    var conversation =
        Optional.of(entry.subject()).filter(_ -> entry.action().startsWith("conversation."));
    return new AuditView.Row(
        times.moment(entry.at()),
        who(entry, names),
        entry.action(),
        entry.subject(),
        conversation.map(id -> "/console/c/" + id),
        entry.detail());
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
