package firstline.web.console;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.message.Choice;
import firstline.core.port.DeskView.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What later entries of a transcript say about earlier ones. */
final class Gathered {
  private record Press(int message, int choice) {}

  private final ConversationId conversation;
  private final Map<Integer, Entry.Spoken> spoken = new HashMap<>();
  private final Set<Press> pressed = new HashSet<>();
  private final Set<Integer> replaced = new HashSet<>();
  private final Map<String, Event.Edited> edits = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private final Set<String> withdrawn = new HashSet<>();

  Gathered(ConversationId conversation, List<Entry> entries) {
    this.conversation = conversation;
    entries.forEach(this::gather);
  }

  /** The message's words after its last edit, if it was edited. */
  Optional<Event.Edited> edit(String messageRef) {
    return Optional.ofNullable(edits.get(messageRef));
  }

  /** Whether the message itself is in the transcript. */
  boolean has(String messageRef) {
    return said.contains(messageRef);
  }

  boolean isWithdrawn(String messageRef) {
    return withdrawn.contains(messageRef);
  }

  boolean isReplaced(int message) {
    return replaced.contains(message);
  }

  boolean isPressed(int message, int choice) {
    return pressed.contains(new Press(message, choice));
  }

  /** The words on the button that was pressed, if it is one of this conversation. */
  Optional<String> label(Event.Pressed press) {
    var key = press.key();
    return key.conversation().equals(conversation)
        ? Optional.ofNullable(spoken.get(key.message()))
            .map(message -> message.message().choices())
            .filter(choices -> key.choice() < choices.size())
            .map(choices -> choices.get(key.choice()))
            .map(Choice::label)
        : Optional.empty();
  }

  private void gather(Entry entry) {
    switch (entry) {
      case Entry.Spoken message -> {
        spoken.put(message.number(), message);
        message.replaces().ifPresent(replaced::add);
      }
      case Entry.Happened happened -> gather(happened.event());
    }
  }

  private void gather(Event event) {
    switch (event) {
      case Event.Pressed press -> {
        if (press.key().conversation().equals(conversation)) {
          pressed.add(new Press(press.key().message(), press.key().choice()));
        }
      }
      case Event.Said message -> said.add(message.messageRef());
      case Event.Edited edit -> edits.put(edit.messageRef(), edit);
      case Event.Withdrew gone -> withdrawn.add(gone.messageRef());
      case Event.Filled _,
          Event.Commanded _,
          Event.PressedUnknown _,
          Event.Reachable _,
          Event.Identified _,
          Event.FromStaff _,
          Event.FromWorld _ -> {}
    }
  }
}
