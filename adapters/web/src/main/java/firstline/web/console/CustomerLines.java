package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what a customer did into a line. */
final class CustomerLines {
  private final ConversationId conversation;
  private final Gathered gathered;

  CustomerLines(ConversationId conversation, Gathered gathered) {
    this.conversation = conversation;
    this.gathered = gathered;
  }

  TurnView.Line of(Moment at, long sequence, Event.FromCustomer event) {
    return switch (event) {
      case Event.Said said -> said(at, sequence, said);
      case Event.Filled filled ->
          new TurnView.Heard(at, filled.text(), Optional.empty(), List.of(), marks(filled), false);
      case Event.Commanded command when command.argument().startsWith("id_") ->
          note(at, "Came by a link from the client area");
      case Event.Commanded command ->
          note(at, "Sent the command /" + (command.name() + " " + command.argument()).strip());
      case Event.Pressed press ->
          new TurnView.Pressed(at, gathered.label(press).orElse("an earlier button"));
      case Event.PressedUnknown _ -> note(at, "Pressed a button that is none of ours");
      case Event.Edited edited -> edited(at, edited);
      case Event.Withdrew _ -> note(at, "Took an earlier message back");
      case Event.Reachable(_, boolean reachable) ->
          note(at, reachable ? "Can be reached again" : "Blocked us: nothing reaches them now");
      case Event.Identified known ->
          note(
              at,
              "Known as %s of account %s, by %s"
                  .formatted(known.contactEmail(), known.account(), known.how()));
    };
  }

  private TurnView.Line said(Moment at, long sequence, Event.Said said) {
    var edit = gathered.edit(said.messageRef());
    var marks = new ArrayList<String>();
    if (said.forwarded()) {
      marks.add("Forwarded");
    }
    if (said.album().isPresent()) {
      marks.add("Part of an album");
    }
    marks.addAll(masked(edit.map(Event.Edited::masked).orElse(said.masked())));
    return new TurnView.Heard(
        at,
        edit.map(Event.Edited::text).orElse(said.text()),
        edit.map(_ -> said.text()),
        Files.of(conversation, sequence, said.attachments()),
        marks,
        gathered.isWithdrawn(said.messageRef()));
  }

  /** The new words stand where the message stands, if that is in the transcript. */
  private TurnView.Line edited(Moment at, Event.Edited edited) {
    if (gathered.has(edited.messageRef())) {
      return note(at, "Changed an earlier message");
    }
    var marks = new ArrayList<>(List.of("Edited"));
    marks.addAll(masked(edited.masked()));
    return new TurnView.Heard(at, edited.text(), Optional.empty(), List.of(), marks, false);
  }

  private static List<String> marks(Event.Filled filled) {
    var marks = new ArrayList<>(List.of("In a form"));
    marks.addAll(masked(filled.masked()));
    return marks;
  }

  private static List<String> masked(Set<Secret> secrets) {
    return secrets.stream().sorted().map(Words::of).toList();
  }

  private static TurnView.Line note(Moment at, String words) {
    return new TurnView.Note(at, words, false);
  }
}
