package firstline.core.turn;

import firstline.core.conversation.Author;
import firstline.core.conversation.Event;
import firstline.core.desk.CheckReport;
import firstline.core.port.DeskView;
import firstline.core.port.DeskView.Entry;
import firstline.core.port.Drafting.By;
import firstline.core.port.Drafting.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts entries into lines: what was edited as it is now, without what was taken back. */
final class TalkLines {
  private static final int LONGEST = 2_000;

  private final List<Entry> entries;
  private final Map<String, String> edited = new HashMap<>();
  private final Set<String> withdrawn = new HashSet<>();
  private final Set<Integer> replaced = new HashSet<>();
  private final Map<String, String> labels = new TreeMap<>();

  TalkLines(List<Entry> entries) {
    this.entries = entries;
    entries.forEach(this::gather);
  }

  List<Line> all() {
    return entries.stream().flatMap(entry -> line(entry).stream()).toList();
  }

  private void gather(Entry entry) {
    switch (entry) {
      case Entry.Spoken spoken -> {
        spoken.replaces().ifPresent(replaced::add);
        var choices = spoken.message().choices();
        for (int i = 0; i < choices.size(); i++) {
          labels.put(spoken.number() + "-" + i, choices.get(i).label());
        }
      }
      case Entry.Happened happened -> {
        switch (happened.event()) {
          case Event.Edited edit -> edited.put(edit.messageRef(), edit.text());
          case Event.Withdrew back -> withdrawn.add(back.messageRef());
          case Event.FromCustomer _, Event.FromWorld _, Event.FromStaff _ -> {}
        }
      }
    }
  }

  private Optional<Line> line(Entry entry) {
    return switch (entry) {
      case Entry.Spoken spoken -> spoken(spoken);
      case Entry.Happened happened -> happened(happened.event());
    };
  }

  private Optional<Line> spoken(Entry.Spoken spoken) {
    return replaced.contains(spoken.number()) || spoken.status() == DeskView.Status.SILENCED
        ? Optional.empty()
        : line(by(spoken), spoken.message().plain());
  }

  private static By by(Entry.Spoken spoken) {
    return switch (spoken.author()) {
      case Author.Staff _ -> By.STAFF;
      case Author.Bot _, Author.Desk _ -> By.BOT;
    };
  }

  private Optional<Line> happened(Event event) {
    return switch (event) {
      case Event.Said said when !withdrawn.contains(said.messageRef()) ->
          line(By.CUSTOMER, edited.getOrDefault(said.messageRef(), said.text()));
      case Event.Pressed pressed ->
          line(
              By.CUSTOMER,
              labels.getOrDefault(pressed.key().message() + "-" + pressed.key().choice(), ""));
      case Event.CheckFinished check -> line(By.CHECK, found(check.report()));
      case Event.Noted note -> line(By.NOTE, note.text());
      case Event.FromCustomer _, Event.FromWorld _, Event.FromStaff _ -> Optional.empty();
    };
  }

  private static String found(CheckReport report) {
    return "%s %s: %s %s"
        .formatted(
            report.probe(),
            report.target(),
            report.outcome(),
            new TreeMap<>(report.evidence()).toString());
  }

  /** On one line, so that nobody speaks in another's name by starting a new one. */
  private static Optional<Line> line(By by, String words) {
    var flat = words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    var cut = flat.length() > LONGEST ? flat.substring(0, LONGEST) + "…" : flat;
    return cut.isEmpty() ? Optional.empty() : Optional.of(new Line(by, cut));
  }
}
