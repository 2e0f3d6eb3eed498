package firstline.discord;

import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Masking;
import firstline.core.conversation.Secret;
import firstline.core.message.Form;
import firstline.core.message.Message;
import firstline.core.port.Inbound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows customers the forms that our messages offer, and reads what they fill in. */
final class CustomerForms {
  private static final Logger log = LoggerFactory.getLogger(CustomerForms.class);

  /** Our messages, with the forms that they offer. */
  @FunctionalInterface
  interface Said {
    /** As {@link firstline.core.port.ConversationStore#message}. */
    Optional<Message> message(ConversationId conversation, int number);
  }

  private final DiscordApi api;
  private final Said said;
  private final People people;
  private final Executor threads;

  CustomerForms(DiscordApi api, Said said, People people, Executor threads) {
    this.api = api;
    this.said = said;
    this.people = people;
    this.threads = threads;
  }

  /** The form that something pressed or filled in belongs to; empty if to none. */
  static Optional<FormKey> key(DataObject interaction) {
    return FormKey.decode(interaction.getObject("data").getString("custom_id", ""));
  }

  /** Shows a form; says so where there is none any more. */
  void show(DataObject interaction, FormKey key) {
    threads.execute(
        () ->
            form(key)
                .ifPresentOrElse(
                    form -> Reply.to(interaction).form(api, Modal.of(key, form)),
                    () -> gone(interaction)));
  }

  private Optional<Form> form(FormKey key) {
    try {
      return said.message(key.conversation(), key.number()).flatMap(Message::form);
    } catch (RuntimeException e) {
      log.error("a form cannot be shown", e);
      return Optional.empty();
    }
  }

  private void gone(DataObject interaction) {
    Reply.to(interaction).privately(api, Words.FORM_GONE.in(Reply.locale(interaction)));
  }

  /** What was filled in, as an event. */
  Inbound filled(DataObject interaction, Room room, Instant at) {
    var id = interaction.getString("id");
    var entries = new ArrayList<Event.Filled.Entry>();
    Set<Secret> masked = new HashSet<>();
    Modal.typed(interaction.getObject("data"))
        .forEach(
            (key, text) -> {
              var safe = Masking.mask(text.strip());
              entries.add(new Event.Filled.Entry(key, safe.text()));
              masked.addAll(safe.found());
            });
    return new Inbound(
        Updates.SOURCE,
        id,
        room.address(),
        Optional.empty(),
        Optional.of(people.person(Updates.user(interaction))),
        new Event.Filled(at, id, entries, masked));
  }
}
