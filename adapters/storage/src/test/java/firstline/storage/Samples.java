package firstline.storage;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Header;
import firstline.core.conversation.Person;
import firstline.core.conversation.Why;
import firstline.core.customer.AccountId;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.message.Action;
import firstline.core.message.Block;
import firstline.core.message.Choice;
import firstline.core.message.Escape;
import firstline.core.message.Message;
import firstline.core.message.Text;
import firstline.core.port.Inbound;
import firstline.core.port.InboxItem;
import firstline.core.port.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Small conversations to store. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private Samples() {}

  static Address chat(String name) {
    return Address.privately(Address.Channel.TELEGRAM, name);
  }

  static ConversationId id(String chat) {
    return new ConversationId("conv0000" + chat);
  }

  static Person person(String chat) {
    return new Person(chat, "Ana " + chat, Optional.of("ana"), Optional.of(Locale.ENGLISH));
  }

  static Event said(String text) {
    return new Event.Said(NOON, "m1", text, List.of(), Optional.empty(), false, Set.of());
  }

  static Inbound inbound(String chat, String key, Event event) {
    return new Inbound(
        "telegram", key, chat(chat), Optional.empty(), Optional.of(person(chat)), event);
  }

  static Inbound inbound(String chat, String key) {
    return inbound(chat, key, said("my site is down " + key));
  }

  static Header header(String chat, long version) {
    return header(id(chat), NOON, chat, version, Optional.empty());
  }

  /** With an id of its own, and on an account if a person is waited for. */
  static Header header(
      ConversationId id, Instant openedAt, String chat, long version, Optional<Handoff> handoff) {
    return new Header(
        id,
        chat(chat),
        person(chat),
        openedAt,
        version,
        Locale.ENGLISH,
        false,
        handoff.map(waiting -> new AccountId("C-1001")),
        Optional.empty(),
        Optional.empty(),
        handoff,
        Investigation.none().told("my site is down"),
        0,
        (int) version,
        0,
        Optional.of("m1"),
        Optional.empty(),
        true,
        Optional.empty());
  }

  static Conversation withBot(String chat, long version) {
    return new Conversation.WithBot(header(chat, version), new Activity.Idle());
  }

  static Effect.Say say(int number, String words) {
    var message =
        new Message(
            List.of(new Block.Paragraph(Text.of(words))),
            List.of(new Choice.Press("Menu", new Action.Go(Escape.MENU))));
    return new Effect.Say(number, new Author.Bot(), message, Optional.empty());
  }

  static Turn turn(
      InboxItem item, Optional<Conversation> before, Conversation after, Effect... effects) {
    return new Turn(
        item, before, after, List.of(effects), List.of(new Why("search.sure", "site-down")), NOON);
  }

  /** The first turn of a conversation, which says one thing. */
  static Turn first(InboxItem item) {
    var chat = item.inbound().address().chat();
    return turn(item, Optional.empty(), withBot(chat, 1), say(1, "hello " + chat));
  }

  /** The turn after a version, which says one thing. */
  static Turn next(InboxItem item, long version) {
    var chat = item.inbound().address().chat();
    return turn(
        item,
        Optional.of(withBot(chat, version)),
        withBot(chat, version + 1),
        say((int) version + 1, "and then " + version));
  }
}
