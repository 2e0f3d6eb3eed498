package firstline.web.chat;

import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.port.Inbound;
import firstline.core.port.Intake;
import firstline.core.port.StorageFault;
import firstline.web.frame.ClientAddress;
import firstline.web.frame.Languages;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what visitors post to the core, each post once, and not more than is good. */
final class Reception {
  /** Why something was not taken; the words are for the customer. */
  record Problem(int status, String words) {}

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final String FAST =
      "You are writing faster than we can follow. Wait a minute, then send this again.";
  private static final String FAULT =
      "We could not store your message just now. It is still here: send it again in a moment.";

  private final Intake intake;
  private final InstantSource clock;
  private final Throttle visitors;
  private final Throttle addresses;

  Reception(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
    this.visitors = new Throttle(15, 30, clock);
    this.addresses = new Throttle(90, 120, clock);
  }

  InstantSource clock() {
    return clock;
  }

  /** Whether this one may post at all now. */
  Optional<Problem> admit(Context ctx, Visitor visitor) {
    boolean both = visitors.admits(visitor.chat()) && addresses.admits(ClientAddress.of(ctx));
    return both ? Optional.empty() : Optional.of(new Problem(429, FAST));
  }

  /** Hands an event to the core. */
  Optional<Problem> take(Context ctx, Visitor visitor, String once, Event event) {
    return take(visitor, once, event, person(ctx, visitor));
  }

  /** Hands an event to the core under a name that is known better than before. */
  Optional<Problem> take(Visitor visitor, String once, Event event, Person person) {
    var inbound =
        new Inbound(
            "web",
            visitor.chat().substring(0, 16) + ":" + once,
            visitor.address(),
            Optional.empty(),
            Optional.of(person),
            event);
    try {
      intake.accept(List.of(inbound));
      return Optional.empty();
    } catch (StorageFault fault) {
      LOG.error("A message from a web chat could not be stored", fault);
      return Optional.of(new Problem(503, FAULT));
    }
  }

  private static Person person(Context ctx, Visitor visitor) {
    return named(ctx, visitor, visitor.guestName());
  }

  static Person named(Context ctx, Visitor visitor, String name) {
    return new Person(visitor.chat(), name, Optional.empty(), Languages.of(ctx));
  }
}
