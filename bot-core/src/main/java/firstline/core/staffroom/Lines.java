package firstline.core.staffroom;

import firstline.core.channel.Characters;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.Event;
import firstline.core.conversation.Why;
import firstline.core.desk.Agent;
import firstline.core.message.Span;
import firstline.core.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a turn into lines of a topic: what the customer did, and what came of it. */
final class Lines {
  private static final int LONGEST_ANSWER = 280;

  /** Rules that are worth a line of their own. */
  private static final Map<String, String> NEWS =
      Map.of(
          "ticket.opened", "Ticket opened: ",
          "ticket.added", "Added to ticket ",
          "quote.made", "Quote made: ",
          "quote.accepted", "Quote accepted: ",
          "quote.declined", "Quote declined: ",
          "booking.requested", "A session is wished: ",
          "target.soon", "⏳ Promised soon: ",
          "target.missed", "⚠️ Promised and missed: ",
          "handoff.withdrawn", "No longer waits for a person: ",
          "fault", "Something of ours failed: ");

  private final String room;
  private final Conversation now;
  private final String customer;

  Lines(String room, Conversation now) {
    this.room = room;
    this.now = now;
    this.customer = Terms.of(now.header().person());
  }

  /** The lines of a turn; none if there is nothing to tell. */
  List<Text> of(Happening turn) {
    var lines = new ArrayList<Text>();
    switch (turn.event()) {
      case Event.FromCustomer event -> did(turn, event).ifPresent(lines::add);
      case Event.FromStaff event -> staff(turn, event).ifPresent(lines::add);
      case Event.AnswerWithdrawn gone -> withdrawn(turn, gone).ifPresent(lines::add);
      case Event.Undelivered lost ->
          lines.add(plain("⚠️ Not delivered to the customer: " + lost.why()));
      case Event.FromWorld _ -> {}
    }
    lines.addAll(spoken(turn));
    turn.whys().stream()
        .filter(why -> NEWS.containsKey(why.rule()))
        .map(Lines::news)
        .forEach(lines::add);
    if (turn.says("handoff.requested")) {
      now.header()
          .handoff()
          .ifPresent(h -> lines.add(plain("⚠️ Waits for a person: " + Terms.of(h.cause()))));
    }
    return lines;
  }

  private static Text news(Why why) {
    return plain(NEWS.get(why.rule()) + why.detail());
  }

  private Optional<Text> did(Happening turn, Event.FromCustomer event) {
    return switch (event) {
      case Event.Said said -> said(said);
      case Event.Filled filled -> Optional.of(says(filled.text()));
      case Event.Commanded(_, _, var argument) when argument.startsWith("id_") ->
          Optional.of(plain(customer + " came by a link from the client area."));
      case Event.Commanded(_, var name, var argument) ->
          Optional.of(says(("/" + name + " " + argument).strip()));
      case Event.Pressed _ -> pressed(turn).map(label -> says("[" + label + "]"));
      case Event.PressedUnknown _ -> Optional.empty();
      case Event.Edited edited ->
          Optional.of(with(customer + " changed a message: ", edited.text()));
      case Event.Withdrew _ -> Optional.of(plain(customer + " took a message back."));
      case Event.Reachable(_, boolean reachable) ->
          Optional.of(
              plain(
                  reachable
                      ? customer + " can be reached again."
                      : customer + " blocked us: nothing reaches them now."));
      case Event.Identified known ->
          Optional.of(
              plain("Known as %s of account %s.".formatted(known.contactEmail(), known.account())));
    };
  }

  private Optional<Text> said(Event.Said said) {
    var things = said.attachments().stream().map(Terms::of).collect(Collectors.joining(" "));
    var words = (said.text() + " " + things).strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(says(words));
  }

  /** What stood on a button is kept among the reasons. */
  private static Optional<String> pressed(Happening turn) {
    return turn.whys().stream()
        .filter(why -> why.rule().equals("pressed"))
        .map(Why::detail)
        .filter(label -> !label.isBlank())
        .findFirst();
  }

  private Optional<Text> staff(Happening turn, Event.FromStaff event) {
    boolean here = turn.source().equals(room);
    if (turn.isRefused()) {
      return here ? unsent(event) : Optional.empty();
    }
    var name = event.agent().name();
    return switch (event) {
      case Event.TakeoverAsked _ ->
          turn.says("staff.took-over") && turn.spoken().isEmpty()
              ? Optional.empty()
              : Optional.of(plain("✅ " + name + " has taken over."));
      case Event.AgentWrote wrote ->
          here ? Optional.empty() : Optional.of(with(name + " to the customer: ", words(wrote)));
      case Event.AgentReworded reworded ->
          here || turn.says("staff.unchanged")
              ? Optional.empty()
              : Optional.of(with(name + " changed an answer: ", reworded.text()));
      case Event.Noted noted ->
          here && !turn.key().startsWith(Written.FORM)
              ? Optional.empty()
              : Optional.of(with("Note by " + name + ": ", noted.text()));
      case Event.TakeoverPassed _ -> Optional.empty();
      case Event.IssueSet set ->
          Optional.of(plain("%s set the issue type to %s.".formatted(name, set.issue())));
      case Event.HandedBack _ -> Optional.of(plain(name + " handed back to the bot."));
      case Event.ClosedBy _ -> Optional.of(plain(name + " closed the conversation."));
      case Event.ClaimConfirmed claim ->
          Optional.of(plain("%s confirmed that this is %s.".formatted(name, claim.contactEmail())));
      case Event.ClaimDeclined _ -> Optional.of(plain(name + " did not confirm who this is."));
      case Event.AboutCase about -> Optional.of(plain(name + " " + Terms.of(about) + "."));
    };
  }

  private static String words(Event.AgentWrote wrote) {
    var files = wrote.files().stream().map(file -> "(file: " + file.name() + ")");
    return Stream.concat(Stream.of(wrote.text()), files)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** Where it was taken back, that can be seen. */
  private Optional<Text> withdrawn(Happening turn, Event.AnswerWithdrawn gone) {
    boolean news = turn.says("staff.withdrew") && !gone.origin().source().equals(room);
    return news
        ? Optional.of(plain("An answer to the customer was taken back."))
        : Optional.empty();
  }

  /** Whoever of staff says something. */
  static Optional<Agent> agent(Author author) {
    return author instanceof Author.Staff(var agent) ? Optional.of(agent) : Optional.empty();
  }

  /** Words that were meant for the customer must not be thought to have arrived. */
  private Optional<Text> unsent(Event.FromStaff event) {
    return event instanceof Event.AgentWrote wrote
        ? Optional.of(
            with(
                "⚠️ Not sent to the customer. " + refusal() + " ",
                "“" + Characters.shortened(words(wrote), 80) + "”"))
        : Optional.empty();
  }

  /** Why staff did not get what was asked for. */
  String refusal() {
    return switch (now) {
      case Conversation.WithHuman human -> human.takeover().agent().name() + " has it now.";
      case Conversation.WithBot _ -> "The bot has it; take it over first.";
      case Conversation.Closed _ -> "The conversation is closed.";
    };
  }

  private List<Text> spoken(Happening turn) {
    var lines = new ArrayList<Text>();
    for (var said : turn.spoken()) {
      if (said.author() instanceof Author.Bot) {
        var words = said.message().plain().strip().replace("\n", " ");
        lines.add(emphasised("Bot: " + Characters.shortened(words, LONGEST_ANSWER)));
      } else if (said.author() instanceof Author.Staff && turn.event() instanceof Event.AboutCase) {
        var words = said.message().plain().strip().replace("\n", " ");
        lines.add(emphasised("To the customer: " + Characters.shortened(words, LONGEST_ANSWER)));
      }
    }
    return lines;
  }

  /** What the customer sent in a turn. */
  static List<Attachment> files(Happening turn) {
    return turn.event() instanceof Event.Said said
        ? said.attachments().stream().filter(a -> a.ref().isPresent()).toList()
        : List.of();
  }

  private Text says(String words) {
    return with(customer + ": ", words);
  }

  private static Text with(String before, String words) {
    return new Text(List.of(new Span.Strong(before), new Span.Plain(words)));
  }

  private static Text plain(String words) {
    return Text.of(words);
  }

  private static Text emphasised(String words) {
    return new Text(List.of(new Span.Emphasis(words)));
  }
}
