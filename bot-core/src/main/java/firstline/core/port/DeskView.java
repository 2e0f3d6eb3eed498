package firstline.core.port;

import firstline.core.conversation.Address;
import firstline.core.conversation.Author;
import firstline.core.conversation.Conversation;
import firstline.core.conversation.ConversationId;
import firstline.core.conversation.Event;
import firstline.core.conversation.Person;
import firstline.core.conversation.Why;
import firstline.core.customer.AccountId;
import firstline.core.desk.Agent;
import firstline.core.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conversations as staff look at them. Reading only. */
public interface DeskView {
  /** How many entries are read at a time. */
  int PAGE = 500;

  /** Which conversations to list. */
  enum Queue {
    /** A person was asked for and nobody has taken over. */
    WAITING,
    /** A person is talking. */
    TAKEN,
    /** The bot is talking and nobody waits. */
    BOT,
    CLOSED
  }

  /**
   * One line of the list.
   *
   * @param waitingSince when a person was asked for, if one is waited for
   * @param agent who has taken over
   * @param lastWords the customer's last words, shortened to 160 characters
   * @param lastAt when the customer last did something
   */
  record Row(
      ConversationId id,
      Address address,
      Person person,
      Optional<AccountId> account,
      Queue queue,
      Optional<Instant> waitingSince,
      Optional<Agent> agent,
      String lastWords,
      Instant lastAt) {}

  /** One entry of the transcript, in the order in which things happened. */
  sealed interface Entry {
    /** The inbox sequence of the turn it belongs to. */
    long sequence();

    Instant at();

    /** Something came in and was decided upon. {@code state} names the state after it. */
    record Happened(long sequence, Instant at, Event event, List<Why> whys, String state)
        implements Entry {}

    /** Something was said by us. {@code replaces} is the number of the message it replaced. */
    record Spoken(
        long sequence,
        Instant at,
        int number,
        Author author,
        Message message,
        Status status,
        Optional<Integer> replaces)
        implements Entry {}
  }

  /** Where a message of ours is. */
  enum Status {
    PENDING,
    SENT,
    UNDELIVERABLE,
    SILENCED
  }

  /** The conversations of a queue: longest waiting first, otherwise last active first. */
  List<Row> list(Queue queue, int limit);

  /** How many conversations are in a queue. */
  int count(Queue queue);

  Optional<Conversation> conversation(ConversationId id);

  /** The conversations at an address, open or closed, newest first. */
  List<Row> at(Address address, int limit);

  /** Other conversations at the same address or of the same account, newest first. */
  List<Row> earlier(ConversationId id, int limit);

  /** Entries after a sequence number (0 for all), oldest first. */
  List<Entry> transcript(ConversationId id, long after, int limit);

  /** All entries, oldest first. */
  default List<Entry> transcript(ConversationId id) {
    var all = new ArrayList<Entry>();
    long after = 0;
    var page = transcript(id, after, PAGE);
    while (page.size() == PAGE) {
      long last = page.getLast().sequence();
      // The last turn of a full page may go on beyond it.
      var complete = page.stream().filter(entry -> entry.sequence() < last).toList();
      if (complete.isEmpty()) {
        break;
      }
      all.addAll(complete);
      after = complete.getLast().sequence();
      page = transcript(id, after, PAGE);
    }
    all.addAll(page);
    return all;
  }
}
