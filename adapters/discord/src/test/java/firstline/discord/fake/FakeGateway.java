package firstline.discord.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** The gateway: one bot, one session at a time, which can be resumed. */
public final class FakeGateway implements AutoCloseable {
  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int INVALID = 9;
  private static final int HELLO = 10;
  private static final int HEARD = 11;
  private static final int HEARTBEAT_MILLIS = 40_000;

  private final ServerSocket server;
  private final ExecutorService threads;
  private final String token;
  private final DataObject bot;
  private final Supplier<DataObject> guild;
  private final List<DataObject> told = new ArrayList<>();
  private int sessions;
  private boolean resumable;
  private @Nullable FakeSocket connection;
  private int refusal;

  FakeGateway(ExecutorService threads, String token, DataObject bot, Supplier<DataObject> guild)
      throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.threads = threads;
    this.token = token;
    this.bot = bot;
    this.guild = guild;
    threads.execute(this::listen);
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort());
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket raw) {
    try (var socket = FakeSocket.accept(raw)) {
      var hello = DataObject.empty().put("heartbeat_interval", HEARTBEAT_MILLIS);
      socket.send(frame(HELLO, hello).toString());
      for (var text = socket.read(); text.isPresent(); text = socket.read()) {
        heard(socket, DataObject.fromJson(text.get()));
      }
    } catch (IOException gone) {
      // The other side went away, or we did.
    } finally {
      left(raw);
    }
  }

  private synchronized void left(Socket raw) {
    if (connection != null && connection.isOf(raw)) {
      connection = null;
    }
  }

  private synchronized void heard(FakeSocket socket, DataObject frame) throws IOException {
    switch (frame.getInt("op")) {
      case HEARTBEAT -> socket.send(frame(HEARD, null).toString());
      case IDENTIFY -> identify(socket, frame.getObject("d"));
      case RESUME -> resume(socket, frame.getObject("d"));
      default -> {}
    }
  }

  private void identify(FakeSocket socket, DataObject asked) throws IOException {
    if (refusal != 0 || !asked.getString("token").equals(token)) {
      socket.close(refusal == 0 ? 4004 : refusal);
      return;
    }
    sessions++;
    resumable = true;
    told.clear();
    connection = socket;
    var server = guild.get();
    var unavailable = DataObject.empty().put("id", server.getString("id")).put("unavailable", true);
    tell(
        "READY",
        DataObject.empty()
            .put("v", 10)
            .put("user", bot)
            .put("session_id", "session" + sessions)
            .put("resume_gateway_url", uri().toString())
            .put("private_channels", DataArray.empty())
            .put("guilds", DataArray.empty().add(unavailable))
            .put("application", DataObject.empty().put("id", bot.getString("id")).put("flags", 0)));
    tell("GUILD_CREATE", server);
  }

  private void resume(FakeSocket socket, DataObject asked) throws IOException {
    if (!resumable || !asked.getString("session_id").equals("session" + sessions)) {
      socket.send(frame(INVALID, null).put("d", false).toString());
      return;
    }
    connection = socket;
    int seen = asked.getInt("seq");
    for (var event : told.subList(seen, told.size())) {
      socket.send(event.toString());
    }
    tell("RESUMED", DataObject.empty());
  }

  /** Tells the bot something; while it is away it can be told later, unless its session is over. */
  synchronized void tell(String type, DataObject payload) {
    if (sessions == 0 || !resumable) {
      return;
    }
    var event = frame(DISPATCH, payload).put("t", type).put("s", told.size() + 1);
    told.add(event);
    send(event);
  }

  private void send(DataObject frame) {
    if (connection == null) {
      return;
    }
    try {
      connection.send(frame.toString());
    } catch (IOException gone) {
      connection = null;
    }
  }

  /** Tells the last thing once more. */
  public synchronized void repeatLast() {
    send(told.getLast());
  }

  /** Drops the connection without a word; the session can be resumed. */
  public synchronized void drop() throws IOException {
    if (connection != null) {
      connection.close();
    }
  }

  /** Closes the connection with a code; the session can be resumed. */
  public synchronized void close(int code) throws IOException {
    if (connection != null) {
      connection.close(code);
    }
  }

  /** Asks the bot to connect again. */
  public synchronized void reconnect() {
    send(frame(RECONNECT, null));
  }

  /** Ends the session: what happens until the next one, nobody is told. */
  public synchronized void invalidate() {
    resumable = false;
    send(frame(INVALID, null).put("d", false));
    connection = null;
  }

  /** From now on log-ins are refused with a code; 0 for not. */
  public synchronized void refuse(int code) {
    refusal = code;
  }

  /** How many sessions were begun from nothing. */
  public synchronized int sessions() {
    return sessions;
  }

  /** Whether the bot listens. */
  public synchronized boolean listens() {
    return connection != null;
  }

  private static DataObject frame(int operation, @Nullable DataObject payload) {
    return DataObject.empty().put("op", operation).put("d", payload).put("s", null).put("t", null);
  }

  @Override
  public void close() throws IOException {
    server.close();
    drop();
  }
}
