package firstline.web.console;

import firstline.core.catalog.TicketNumber;
import firstline.core.conversation.Event;
import firstline.core.followup.Ticket;
import firstline.core.policy.Wording;
import firstline.core.port.CaseFiles;
import firstline.core.port.CaseFiles.Filed;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tickets: a list for each state, and each with everything it holds. */
final class TicketPages {
  private final ConsolePages pages;
  private final CaseFiles files;
  private final Tickets tickets;
  private final CaseDeeds deeds;

  TicketPages(ConsolePages pages, CaseFiles files, Tickets tickets, CaseDeeds deeds) {
    this.pages = pages;
    this.files = files;
    this.tickets = tickets;
    this.deeds = deeds;
  }

  void list(Context ctx) {
    var listing = tickets.listing(CasePath.status(ctx, Ticket.Status.class));
    pages.show(ctx, "tickets", "Tickets", "tickets", Map.of("view", listing));
  }

  void ticket(Context ctx) {
    show(ctx, filed(ctx), "", "");
  }

  /** Answers it, closes it as solved, or opens it again; only an answer needs words. */
  void answer(Context ctx) {
    var filed = filed(ctx);
    var words = Objects.requireNonNullElse(ctx.formParam("text"), "").replace("\r\n", "\n").strip();
    var status =
        Wording.parse(Ticket.Status.class, Objects.requireNonNullElse(ctx.formParam("status"), ""))
            .orElseThrow(() -> new BadRequestResponse("The form is not complete."));
    var objection =
        words.isEmpty() && status != Ticket.Status.WAITING
            ? Optional.<String>empty()
            : DeskActions.objection(words);
    if (objection.isPresent()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, filed, words, objection.get());
      return;
    }
    deeds
        .run(ctx, filed.conversation(), act(filed.what(), words, status))
        .ifPresentOrElse(
            trouble -> {
              ctx.status(trouble.status());
              show(ctx, filed(ctx), words, trouble.words());
            },
            () -> ctx.redirect("/console/tickets/" + filed.what().number(), HttpStatus.SEE_OTHER));
  }

  private static CaseDeeds.Act act(Ticket ticket, String words, Ticket.Status status) {
    var action =
        switch (status) {
          case OPEN -> "ticket.reopened";
          case WAITING -> "ticket.answered";
          case SOLVED -> "ticket.solved";
        };
    return new CaseDeeds.Act(
        action,
        ticket.number().value(),
        ticket.subject(),
        words,
        (at, agent) -> new Event.TicketAnswered(at, agent, ticket.number(), words, status));
  }

  private Filed<Ticket> filed(Context ctx) {
    return files.ticket(CasePath.number(ctx, TicketNumber::new)).orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, Filed<Ticket> filed, String kept, String problem) {
    var view = tickets.view(filed, kept, problem);
    var title = filed.what().number() + " " + filed.what().subject();
    pages.show(ctx, "ticket", title, "tickets", Map.of("view", view));
  }
}
