package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import java.util.Optional;

/**
 * Something that came in.
 *
 * @param source who delivers it, for example {@code telegram} or {@code console}
 * @param key the source's own id of the delivery; the same source and key are taken once
 * @param conversation the conversation it is about; empty for the address's open one, or a new one
 * @param person who did it; for events from staff or the world, nobody
 */
public record Inbound(
    String source,
    String key,
    Address address,
    Optional<ConversationId> conversation,
    Optional<Person> person,
    Event event) {}
