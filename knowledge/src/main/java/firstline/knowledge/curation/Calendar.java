package firstline.knowledge.curation;

import firstline.core.curation.Change;
import firstline.core.curation.Document;
import firstline.core.curation.Pending;
import firstline.core.desk.AgentId;
import firstline.core.port.AuditLog;
import firstline.core.port.Documents;
import firstline.knowledge.curation.Publishing.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes what is scheduled when its instant has come. Files of one folder that are due together
 * go together; what would bring problems is a draft again. Several nodes may do it side by side.
 */
public final class Calendar {
  /** What belongs together: due at one instant, in one folder below the top. */
  private record Lot(Instant due, String folder) {}

  private final Publishing publishing;
  private final Documents documents;
  private final AuditLog audit;

  public Calendar(Publishing publishing, Documents documents, AuditLog audit) {
    this.publishing = publishing;
    this.documents = documents;
    this.audit = audit;
  }

  /** Publishes all that is due. */
  public void publishDue(Instant now) {
    var lots = new LinkedHashMap<Lot, List<Document>>();
    for (var document : documents.due(now)) {
      if (document.pending() instanceof Pending.Scheduled scheduled) {
        lots.computeIfAbsent(new Lot(scheduled.due(), folder(document)), _ -> new ArrayList<>())
            .add(document);
      }
    }
    lots.values().forEach(lot -> publish(lot, now));
  }

  private void publish(List<Document> lot, Instant now) {
    var changes = lot.stream().flatMap(document -> document.published().stream()).toList();
    switch (publishing.take(changes)) {
      case Outcome.Done _ -> record(changes, now, "content.published", "as scheduled");
      case Outcome.Refused(var problems) -> {
        var back = lot.stream().flatMap(document -> document.returned().stream()).toList();
        if (publishing.take(back) instanceof Outcome.Done) {
          record(back, now, "content.not-published", problems.getFirst().toString());
        }
      }
      case Outcome.Overtaken _ -> {} // another node has just done it
    }
  }

  private void record(List<Change> changes, Instant now, String action, String detail) {
    for (var change : changes) {
      var path = change.after().path().value();
      audit.record(new AuditLog.Entry(now, by(change), action, path, detail));
    }
  }

  private static Optional<AgentId> by(Change change) {
    return change.before().pending() instanceof Pending.Scheduled scheduled
        ? Optional.of(scheduled.by())
        : Optional.empty();
  }

  /** The first two names of its path, where it has more. */
  private static String folder(Document document) {
    var names = document.path().value().split("/", 3);
    return names.length < 3 ? document.path().value() : Map.entry(names[0], names[1]).toString();
  }
}
