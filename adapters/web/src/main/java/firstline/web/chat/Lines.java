package firstline.web.chat;

import firstline.core.conversation.ChoiceKey;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.customer.Contact;
import firstline.core.message.Choice;
import firstline.core.port.ConversationStore;
import firstline.core.port.CustomerDirectory;
import firstline.core.port.DeskView.Entry;
import java.util.List;
import java.util.Optional;

/** Makes lines of the transcript's entries; much of the transcript is for staff only. */
final class Lines {
  private final ConversationStore conversations;
  private final CustomerDirectory customers;

  Lines(ConversationStore conversations, CustomerDirectory customers) {
    this.conversations = conversations;
    this.customers = customers;
  }

  Optional<Line> of(ConversationId id, Entry entry) {
    return switch (entry) {
      case Entry.Happened happened -> happened("e-" + happened.sequence(), happened.event());
      case Entry.Spoken spoken -> spoken(id, spoken);
    };
  }

  /** What is only on its way comes when it is sent; until then a person may still take over. */
  private static Optional<Line> spoken(ConversationId id, Entry.Spoken spoken) {
    return switch (spoken.status()) {
      case SENT, UNDELIVERABLE ->
          Optional.of(
              new Line.Ours(
                  WebSender.lineId(id, spoken.number()),
                  id + "." + spoken.number(),
                  Optional.of(spoken.at()),
                  spoken.author(),
                  spoken.message(),
                  spoken.replaces().map(number -> WebSender.lineId(id, number))));
      case PENDING, SILENCED -> Optional.empty();
    };
  }

  private Optional<Line> happened(String id, Event event) {
    return switch (event) {
      case Event.Said said ->
          Optional.of(
              new Line.Mine(id, said.messageRef(), said.at(), said.text(), said.attachments()));
      case Event.Filled filled ->
          Optional.of(
              new Line.Mine(id, filled.messageRef(), filled.at(), filled.text(), List.of()));
      case Event.Pressed(var at, var key) ->
          label(key).map(label -> new Line.Mine(id, key.encoded(), at, label, List.of()));
      case Event.Identified identified -> Optional.of(identified(id, identified));
      case Event.Commanded(var at, var name, var argument) ->
          Posts.LINK.matcher(argument).matches()
              ? Optional.of(new Line.Note(id, at, "You came by a link from the client area."))
              : Optional.of(new Line.Mine(id, name, at, Shortcut.words(name), List.of()));
      case Event.PressedUnknown _, Event.Edited _ -> Optional.empty();
      case Event.Withdrew _, Event.Reachable _ -> Optional.empty();
      case Event.FromWorld _, Event.FromStaff _ -> Optional.empty();
    };
  }

  private Optional<String> label(ChoiceKey key) {
    return conversations
        .message(key.conversation(), key.message())
        .filter(message -> key.choice() < message.choices().size())
        .map(message -> message.choices().get(key.choice()))
        .map(Choice::label);
  }

  private Line identified(String id, Event.Identified event) {
    var name =
        customers
            .find(event.account())
            .flatMap(customer -> customer.contact(event.contactEmail()))
            .map(Contact::name)
            .orElse("account " + event.account());
    var words = event.how().equals("demo") ? "You chose to be " : "You are known here as ";
    return new Line.Note(id, event.at(), words + name + ".");
  }
}
