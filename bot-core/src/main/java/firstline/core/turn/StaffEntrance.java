package firstline.core.turn;

import firstline.core.conversation.Address.Channel;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.desk.Agent;
import firstline.core.port.Inbound;
import firstline.core.port.StaffHandles;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns what staff do in a room into events of the conversation that they do it to. */
public final class StaffEntrance {
  private final Places places;
  private final StaffHandles handles;
  private final Function<ConversationId, Optional<Conversation>> conversations;

  /** What is dealt with where. */
  @FunctionalInterface
  public interface Places {
    /** As {@link firstline.core.port.StaffTopics#at}. */
    Optional<ConversationId> at(String room, String placeOrPost);
  }

  /**
   * @param conversations finds one by its id
   */
  public StaffEntrance(
      Places places,
      StaffHandles handles,
      Function<ConversationId, Optional<Conversation>> conversations) {
    this.places = places;
    this.handles = handles;
    this.conversations = conversations;
  }

  /**
   * Who does something, where and when.
   *
   * @param room the room's name
   * @param user the platform's id of a user who is certainly staff
   * @param key the platform's id of what is delivered
   */
  public record Act(
      String room, Channel channel, String user, String name, String key, Instant at) {}

  /** What comes of it. */
  public sealed interface Entry {
    /** It is to be stored. */
    record Enters(Inbound inbound) implements Entry {}

    /** There is nothing to do, for example a note without words. */
    record Nothing() implements Entry {}

    /** An administrator has switched this member off. */
    record Barred() implements Entry {}
  }

  /** The conversation that is dealt with in a place, or under a post. */
  public Optional<ConversationId> conversation(String room, String placeOrPost) {
    return places.at(room, placeOrPost);
  }

  /**
   * Something is done to a conversation.
   *
   * @param event what it is, once it is known when and by whom; empty for nothing
   */
  public Entry enter(
      Act act,
      ConversationId conversation,
      BiFunction<Instant, Agent, ? extends Optional<? extends Event>> event) {
    var found = conversations.apply(conversation);
    if (found.isEmpty()) {
      return new Entry.Nothing();
    }
    var agent = handles.agent(act.channel(), act.user(), act.name());
    if (agent.isEmpty()) {
      return new Entry.Barred();
    }
    return event
        .apply(act.at(), agent.get())
        .<Entry>map(done -> entered(act.room(), act.key(), found.get(), done))
        .orElseGet(Entry.Nothing::new);
  }

  /**
   * What was written is gone, nobody knows by whom.
   *
   * @param key the platform's id of what is delivered
   * @param origin the key of what was written
   */
  public Optional<Inbound> withdrawn(
      String room, String key, String origin, ConversationId conversation, Instant at) {
    var event = new Event.AnswerWithdrawn(at, new Event.Origin(room, origin));
    return conversations
        .apply(conversation)
        .map(found -> entered(room, key, found, event).inbound());
  }

  private static Entry.Enters entered(
      String room, String key, Conversation conversation, Event event) {
    return new Entry.Enters(
        new Inbound(
            room,
            key,
            conversation.header().address(),
            Optional.of(conversation.id()),
            Optional.empty(),
            event));
  }
}
