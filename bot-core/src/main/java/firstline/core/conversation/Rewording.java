package firstline.core.conversation;

import firstline.core.conversation.Found.Relayed.Said;
import firstline.core.desk.Agent;
import firstline.core.message.Block;
import firstline.core.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * What staff wrote to the customer is changed or taken back, whoever has the conversation by then:
 * their own words stay theirs.
 */
final class Rewording {
  private Rewording() {}

  /** Decides on what is about messages that went out, in every state; empty for all else. */
  static Optional<Decision> decide(Draft draft, Conversation as) {
    if (draft.event instanceof Event.AgentReworded event) {
      return Optional.of(reworded(draft, as, event));
    }
    if (draft.event instanceof Event.AnswerWithdrawn event) {
      return Optional.of(withdrawn(draft, as, event));
    }
    return draft.event instanceof Event.Undelivered event
        ? Optional.of(undelivered(draft, as, event))
        : Optional.empty();
  }

  private static Decision reworded(Draft draft, Conversation as, Event.AgentReworded event) {
    var lookup = new Lookup.Relayed(as.id(), event.origin());
    var relayed = draft.found(lookup, Found.Relayed.class);
    if (relayed.isEmpty()) {
      return new Decision.Needs(lookup);
    }
    var own = relayed.get().said().stream().filter(said -> isBy(event.agent(), said)).toList();
    var words = own.stream().filter(Rewording::isWords).findFirst();
    var text = event.text().strip();
    if (own.isEmpty()
        || words.map(said -> said.message().plain()).filter(text::equals).isPresent()) {
      draft.because("staff.unchanged", "nothing of it is with the customer, or it is the same");
      return draft.unmoved(as);
    }
    draft.because("staff.reworded", event.agent().name());
    draft.say(new Author.Staff(event.agent()), Message.of(text), words.map(Said::number));
    return draft.unmoved(as);
  }

  private static boolean isBy(Agent agent, Said said) {
    return said.author() instanceof Author.Staff(var author) && author.id().equals(agent.id());
  }

  private static boolean isWords(Said said) {
    return said.message().blocks().stream().noneMatch(Block.File.class::isInstance);
  }

  private static Decision withdrawn(Draft draft, Conversation as, Event.AnswerWithdrawn event) {
    var lookup = new Lookup.Relayed(as.id(), event.origin());
    return draft
        .found(lookup, Found.Relayed.class)
        .map(relayed -> withdrawn(draft, as, relayed.said()))
        .orElseGet(() -> new Decision.Needs(lookup));
  }

  private static Decision withdrawn(Draft draft, Conversation as, List<Said> said) {
    draft.because(said.isEmpty() ? "staff.unchanged" : "staff.withdrew", said.size() + " messages");
    said.forEach(one -> draft.say(one.author(), Message.nothing(), Optional.of(one.number())));
    return draft.unmoved(as);
  }

  private static Decision undelivered(Draft draft, Conversation as, Event.Undelivered event) {
    draft.because("delivery.refused", event.why());
    return draft.unmoved(as);
  }
}
