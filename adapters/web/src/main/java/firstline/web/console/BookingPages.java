package firstline.web.console;

import firstline.core.catalog.BookingNumber;
import firstline.core.conversation.Event;
import firstline.core.followup.Booking;
import firstline.core.port.CaseFiles;
import firstline.core.port.CaseFiles.Filed;
import firstline.web.login.Token;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The bookings: a list for each state, and each to be confirmed or declined. */
final class BookingPages {
  private final ConsolePages pages;
  private final CaseFiles files;
  private final CaseDeeds deeds;
  private final Bookings bookings;
  private final Times times;

  BookingPages(ConsolePages pages, CaseFiles files, CaseDeeds deeds, Times times) {
    this.pages = pages;
    this.files = files;
    this.deeds = deeds;
    this.bookings = new Bookings(files, times);
    this.times = times;
  }

  void list(Context ctx) {
    var listing = bookings.listing(CasePath.status(ctx, Booking.Status.class));
    pages.show(ctx, "bookings", "Bookings", "bookings", Map.of("view", listing));
  }

  void booking(Context ctx) {
    var filed = filed(ctx);
    var slot = filed.what().slot();
    var from = slot.map(agreed -> times.local(agreed.from())).orElse("");
    var to = slot.map(agreed -> times.local(agreed.to())).orElse("");
    show(ctx, filed, form(from, to, "", "", ""));
  }

  /** Confirms it for the slot that was typed. */
  void confirm(Context ctx) {
    var filed = filed(ctx);
    var typedFrom = field(ctx, "from");
    var typedTo = field(ctx, "to");
    var from = times.instant(typedFrom);
    var to = times.instant(typedTo);
    var aboutFrom = from.isPresent() ? "" : "Choose when it begins.";
    var aboutTo = aboutTo(from, to);
    if (from.isEmpty() || to.isEmpty() || !aboutTo.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, filed, form(typedFrom, typedTo, aboutFrom, aboutTo, ""));
      return;
    }
    var slot = new Booking.Slot(from.get(), to.get());
    run(ctx, filed, act("booking.confirmed", filed.what(), Optional.of(slot)));
  }

  void decline(Context ctx) {
    var filed = filed(ctx);
    run(ctx, filed, act("booking.declined", filed.what(), Optional.empty()));
  }

  private String aboutTo(Optional<Instant> from, Optional<Instant> to) {
    if (to.isEmpty()) {
      return "Choose when it ends.";
    }
    if (from.isPresent() && !from.get().isBefore(to.get())) {
      return "It has to end after it begins.";
    }
    return to.get().isAfter(times.now()) ? "" : "This time is over. Choose a later one.";
  }

  private void run(Context ctx, Filed<Booking> filed, CaseDeeds.Act act) {
    deeds
        .run(ctx, filed.conversation(), act)
        .ifPresentOrElse(
            trouble -> {
              ctx.status(trouble.status());
              var form = form(field(ctx, "from"), field(ctx, "to"), "", "", trouble.words());
              show(ctx, filed(ctx), form);
            },
            () -> ctx.redirect(Bookings.href(filed.what().number()), HttpStatus.SEE_OTHER));
  }

  private static CaseDeeds.Act act(String action, Booking booking, Optional<Booking.Slot> slot) {
    var detail = slot.map(agreed -> agreed.from() + " to " + agreed.to()).orElse(booking.wish());
    return new CaseDeeds.Act(
        action,
        booking.number().value(),
        detail,
        detail,
        (at, agent) -> new Event.BookingAnswered(at, agent, booking.number(), slot));
  }

  private Filed<Booking> filed(Context ctx) {
    return files
        .booking(CasePath.number(ctx, BookingNumber::new))
        .orElseThrow(NotFoundResponse::new);
  }

  private BookingView.Form form(
      String from, String to, String aboutFrom, String aboutTo, String problem) {
    var key = Token.random().value();
    return new BookingView.Form(key, times.zone(), from, to, aboutFrom, aboutTo, problem);
  }

  private void show(Context ctx, Filed<Booking> filed, BookingView.Form form) {
    var view = bookings.view(filed, form);
    var title = "Booking " + view.row().number();
    pages.show(ctx, "booking", title, "bookings", Map.of("view", view));
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }
}
