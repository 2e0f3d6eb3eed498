package firstline.discord;

import firstline.core.channel.Backoff;
import firstline.discord.Arrivals.Arrival;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in the history what was said while nobody listened. What comes in meanwhile from a room
 * that is still to be read waits until then, so that nothing overtakes anything.
 */
final class CatchUp {
  private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
  private static final int PAGE = 100;
  private static final int READERS = 4;
  private static final int PER_SECOND = 20;

  private final DiscordApi api;
  private final Updates updates;
  private final RoomBook book;
  private final Arrivals arrivals;
  private final Figures figures;
  private final Closing closing;
  private final Pace pace = new Pace(PER_SECOND, READERS, System::nanoTime);
  private final Map<String, List<Arrival>> behind = new HashMap<>();
  private final Deque<String> unread = new ArrayDeque<>();
  private int readers;

  CatchUp(
      DiscordApi api,
      Updates updates,
      RoomBook book,
      Arrivals arrivals,
      Figures figures,
      Closing closing) {
    this.api = api;
    this.updates = updates;
    this.book = book;
    this.arrivals = arrivals;
    this.figures = figures;
    this.closing = closing;
  }

  /** Something may have been missed in these rooms. */
  synchronized void readAgain(Collection<Room> rooms) {
    for (var room : rooms) {
      if (behind.putIfAbsent(room.chat(), new ArrayList<>()) == null) {
        unread.addLast(room.chat());
      }
    }
    while (readers < Math.min(READERS, unread.size())) {
      readers++;
      Thread.ofVirtual().name("discord-history-" + readers).start(this::read);
    }
  }

  /** Brings in what came in now, or keeps it until its room has been read. */
  void bring(Arrival arrival) {
    synchronized (this) {
      var held = behind.get(arrival.chat());
      if (held != null) {
        held.add(arrival);
        if (unread.remove(arrival.chat())) {
          // Somebody is talking there: it comes first.
          unread.addFirst(arrival.chat());
        }
        return;
      }
    }
    arrivals.add(arrival);
  }

  /** How many rooms are still to be read. */
  synchronized int remaining() {
    return behind.size();
  }

  private void read() {
    var backoff = new Backoff(RandomGenerator.getDefault());
    try {
      for (var chat = next(); chat.isPresent(); chat = next()) {
        if (closing.pause(pace.take()) && tryToRead(chat.get())) {
          release(chat.get());
          backoff.reset();
        } else if (closing.pause(backoff.next())) {
          postpone(chat.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<String> next() {
    var chat = closing.open() ? Optional.ofNullable(unread.pollFirst()) : Optional.<String>empty();
    if (chat.isEmpty()) {
      readers--;
    }
    return chat;
  }

  private synchronized void postpone(String chat) {
    unread.addLast(chat);
  }

  private void release(String chat) {
    synchronized (this) {
      var held = Optional.ofNullable(behind.remove(chat)).orElse(List.of());
      held.forEach(arrivals::add);
    }
  }

  private boolean tryToRead(String chat) throws InterruptedException {
    try {
      return readRoom(chat);
    } catch (RuntimeException e) {
      log.error("the history of {} cannot be read, trying on", chat, e);
      return false;
    }
  }

  /** Reads a room to its end; false if that did not work and should be tried again. */
  private boolean readRoom(String chat) throws InterruptedException {
    var room = book.find(chat);
    if (room.isEmpty()) {
      return true;
    }
    var after = room.get().read().isEmpty() ? Snowflake.before(chat) : room.get().read();
    for (var page = page(chat, after); ; page = page(chat, after)) {
      switch (page) {
        case Answer.Given<DataArray>(var messages) -> {
          after = take(messages, room.get(), after);
          if (messages.length() < PAGE) {
            return true;
          }
        }
        case Answer.Declined<DataArray> no when Refusals.notToBeRead(no) -> {
          log.info("the room {} is gone: {}", chat, no);
          book.forget(chat);
          return true;
        }
        case Answer.Declined<DataArray> no -> {
          log.warn("the history of {} cannot be read, trying on: {}", chat, no);
          return false;
        }
        case Answer.Lost<DataArray>(var why) -> {
          log.warn("the history of {} cannot be read, trying on: {}", chat, why);
          return false;
        }
      }
      var _ = closing.pause(pace.take());
    }
  }

  private Answer<DataArray> page(String chat, String after) {
    return api.list(
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(chat)
            .withQueryParams("limit", String.valueOf(PAGE), "after", after));
  }

  /** Takes a page in, the oldest first, and says how far it goes. */
  private String take(DataArray page, Room room, String from) {
    var messages = new ArrayList<DataObject>();
    for (int i = 0; i < page.length(); i++) {
      messages.add(page.getObject(i));
    }
    messages.sort((one, other) -> Snowflake.BY_AGE.compare(id(one), id(other)));
    long taken = 0;
    for (var message : messages) {
      var inbound = updates.message(message, room);
      inbound.map(event -> Arrival.read(room, event, id(message))).ifPresent(arrivals::add);
      taken += inbound.isPresent() ? 1 : 0;
    }
    figures.countReadAgain(taken);
    return messages.isEmpty() ? from : id(messages.getLast());
  }

  private static String id(DataObject message) {
    return message.getString("id");
  }
}
