package firstline.web.policy;

import firstline.core.policy.Outlook;
import firstline.core.policy.Outlook.Stretch;
import firstline.web.policy.OutlookView.Row;
import firstline.web.policy.OutlookView.Strip;
import firstline.web.policy.OutlookView.Tick;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws an outlook. */
final class OutlookViews {
  private static final int WIDTH = 720;
  private static final int ROOM_FOR_A_NUMBER = 16;
  private static final int ROWS = 14;
  private static final int DAYS_A_TICK = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final CaseFields fields;
  private final When when;
  private final List<Stretch> stretches;
  private final OffsetDateTime start;
  private final Duration length;

  private OutlookViews(CaseFields fields, When when, List<Stretch> stretches) {
    this.fields = fields;
    this.when = when;
    this.stretches = stretches;
    this.start = stretches.getFirst().from();
    this.length = Duration.between(start, stretches.getLast().to());
  }

  static OutlookView of(CaseFields fields, When when, Outlook outlook) {
    return new OutlookViews(fields, when, outlook.stretches()).view();
  }

  private OutlookView view() {
    var asked = when.asked().orElse(start);
    int current = indexOf(asked);
    var rows = new ArrayList<Row>();
    int first = Math.max(0, Math.min(current - 1, stretches.size() - ROWS));
    for (int i = first; i < Math.min(first + ROWS, stretches.size()); i++) {
      rows.add(row(i, i == current));
    }
    return new OutlookView(
        WIDTH,
        IntStream.range(0, stretches.size()).mapToObj(this::strip).toList(),
        ticks(),
        x(asked),
        rows,
        stretches.size() - rows.size(),
        change(current - 1),
        change(current + 1));
  }

  private int indexOf(OffsetDateTime asked) {
    int index = 0;
    while (index + 1 < stretches.size() && !asked.isBefore(stretches.get(index + 1).from())) {
      index++;
    }
    return index;
  }

  private Optional<String> change(int index) {
    return index < 0 || index >= stretches.size()
        ? Optional.empty()
        : Optional.of(href(stretches.get(index)));
  }

  private Strip strip(int index) {
    var stretch = stretches.get(index);
    int from = x(stretch.from());
    int width = Math.max(1, x(stretch.to()) - from);
    return new Strip(
        from,
        width,
        index % 2 == 1,
        width >= ROOM_FOR_A_NUMBER ? String.valueOf(index + 1) : "",
        "From %s: %s".formatted(When.words(stretch.from()), VerdictWords.brief(stretch.verdict())));
  }

  private Row row(int index, boolean current) {
    var stretch = stretches.get(index);
    return new Row(
        index + 1,
        When.words(stretch.from()),
        When.words(stretch.to()),
        VerdictWords.brief(stretch.verdict()),
        href(stretch),
        current);
  }

  /** The page with the question moved into a stretch: by whole days, or else to its beginning. */
  private String href(Stretch stretch) {
    var moved =
        when.dayWithin(stretch.from(), stretch.to())
            .map(day -> fields.with("day", String.valueOf(day)))
            .orElseGet(
                () ->
                    fields
                        .with("at", When.field(stretch.from().toZonedDateTime()))
                        .with("day", ""));
    return WhatIfPage.PATH + "?" + moved.query();
  }

  private List<Tick> ticks() {
    var ticks = new ArrayList<Tick>();
    for (int day = 0; day < When.DAYS; day += DAYS_A_TICK) {
      var date = start.plusDays(day);
      ticks.add(new Tick(x(date), DAY.format(date)));
    }
    return ticks;
  }

  private int x(OffsetDateTime at) {
    double share = Duration.between(start, at).toSeconds() / (double) length.toSeconds();
    return (int) Math.round(share * WIDTH);
  }
}
