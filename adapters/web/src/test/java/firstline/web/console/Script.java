package firstline.web.console;

import firstline.core.conversation.Activity;
import firstline.core.conversation.Address;
import firstline.core.conversation.Attachment;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Effect;
import firstline.core.conversation.Event;
import firstline.core.conversation.Header;
import firstline.core.conversation.Person;
import firstline.core.conversation.Secret;
import firstline.core.conversation.Why;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.desk.Handoff;
import firstline.core.desk.Investigation;
import firstline.core.desk.Takeover;
import firstline.core.identity.Claim;
import firstline.core.message.Message;
import firstline.core.port.DeskView.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes one conversation onto the desk, as a test or a picture needs it. */
final class Script {
  private static final Activity IDLE = new Activity.Idle();

  final ConversationId id;
  private final MemoryDesk desk;
  private Header header;
  private Instant at;
  private int messages;
  private Optional<Claim> claimed = Optional.empty();
  private int said;

  Script(MemoryDesk desk, String id, Address address, String name, Instant at) {
    this.desk = desk;
    this.id = new ConversationId(id);
    this.at = at;
    var person = new Person("u-" + id, name, Optional.empty(), Optional.of(Locale.ENGLISH));
    this.header =
        new Header(
            this.id,
            address,
            person,
            at,
            1,
            Locale.ENGLISH,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Investigation.none(),
            0,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty());
    desk.put(new Conversation.WithBot(header, IDLE));
  }

  Script after(Duration time) {
    at = at.plus(time);
    return this;
  }

  Script says(String text, Attachment... attachments) {
    return says(text, Set.of(), attachments);
  }

  Script says(String text, Set<Secret> masked, Attachment... attachments) {
    var event =
        new Event.Said(
            at, "m-" + ++said, text, List.of(attachments), Optional.empty(), false, masked);
    return happens(event, "search.sure");
  }

  /** Something else happens, and a rule speaks. */
  Script happens(Event event, String rule) {
    desk.happened(id, event, List.of(new Why(rule, "as the test has it")), "with the bot, idle");
    return this;
  }

  Script bot(Message message) {
    return ours(new Author.Bot(), message, Status.SENT, Optional.empty());
  }

  Script ours(Author author, Message message, Status status, Optional<Integer> replaces) {
    messages++;
    desk.spoken(id, at, new Effect.Say(messages, author, message, replaces), status);
    return this;
  }

  Instant at() {
    return at;
  }

  Script knows(Investigation investigation, Optional<AccountId> account, Optional<String> email) {
    header = copy(header.handoff(), investigation, account, email);
    desk.put(new Conversation.WithBot(header, IDLE));
    return this;
  }

  Script waits(Handoff.Cause cause) {
    header =
        copy(
            Optional.of(new Handoff(at, cause)),
            header.investigation(),
            header.account(),
            header.contactEmail());
    desk.put(new Conversation.WithBot(header, IDLE));
    return this;
  }

  /** The person says that an account is theirs, and staff are to look into it. */
  Script claims(Claim claim) {
    claimed = Optional.of(claim);
    return waits(Handoff.Cause.IDENTITY);
  }

  Script taken(Agent agent) {
    header =
        copy(Optional.empty(), header.investigation(), header.account(), header.contactEmail());
    desk.put(new Conversation.WithHuman(header, new Takeover(agent, at), IDLE));
    return this;
  }

  Script closed() {
    desk.put(new Conversation.Closed(header, at));
    return this;
  }

  private Header copy(
      Optional<Handoff> handoff,
      Investigation investigation,
      Optional<AccountId> account,
      Optional<String> email) {
    return new Header(
        header.id(),
        header.address(),
        header.person(),
        header.openedAt(),
        header.version() + 1,
        header.locale(),
        header.localeChosen(),
        account,
        email,
        claimed,
        handoff,
        investigation,
        header.misunderstandings(),
        messages,
        header.checks(),
        header.lastSaid(),
        header.lastAlbum(),
        header.reachable(),
        header.parked());
  }
}
