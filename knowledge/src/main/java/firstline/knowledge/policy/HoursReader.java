package firstline.knowledge.policy;

import firstline.core.desk.BusinessHours;
import firstline.knowledge.source.FieldReader;
import firstline.knowledge.source.Located;
import firstline.knowledge.source.Place;
import firstline.knowledge.source.Problems;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads business hours: spans of the week, and holidays. */
final class HoursReader {
  private final Problems problems;

  HoursReader(Problems problems) {
    this.problems = problems;
  }

  /** The hours; nothing, after a note, if no span can be read. */
  Optional<BusinessHours> read(FieldReader fields, ZoneId zone) {
    var spans = new ArrayList<Located<BusinessHours.Span>>();
    fields.nodes("week").stream()
        .flatMap(node -> FieldReader.of(node, problems).stream())
        .flatMap(this::spans)
        .forEach(span -> add(span, spans));
    var holidays = fields.values("holidays", Dates::date);
    fields.nothingElse();
    if (spans.isEmpty()) {
      problems.error(fields.placeOf("week"), "there are no hours in this week");
      return Optional.empty();
    }
    return Optional.of(
        new BusinessHours(
            zone,
            spans.stream().map(Located::value).toList(),
            new HashSet<>(holidays.stream().map(Located::value).toList())));
  }

  private Stream<Located<BusinessHours.Span>> spans(FieldReader fields) {
    var days = fields.values("days", Closed.word(DayOfWeek.class));
    var from = fields.value("from", Dates::time);
    var to = fields.value("to", Dates::time);
    fields.nothingElse();
    if (from.isEmpty() || to.isEmpty()) {
      return Stream.empty();
    }
    return days.stream()
        .flatMap(day -> span(day, from.get().value(), to.get().value(), fields.place()).stream());
  }

  private Optional<Located<BusinessHours.Span>> span(
      Located<DayOfWeek> day, LocalTime from, LocalTime to, Place place) {
    try {
      return Optional.of(new Located<>(new BusinessHours.Span(day.value(), from, to), day.place()));
    } catch (IllegalArgumentException e) {
      problems.error(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void add(Located<BusinessHours.Span> span, List<Located<BusinessHours.Span>> earlier) {
    earlier.stream()
        .filter(other -> other.value().overlaps(span.value()))
        .findFirst()
        .ifPresent(
            other ->
                problems.error(span.place(), "these hours overlap with those at " + other.place()));
    earlier.add(span);
  }
}
