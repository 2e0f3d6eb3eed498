package firstline.web.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A visitor's browser as far as HTTP goes: it keeps cookies, and follows nothing by itself. */
final class Browser {
  /** One file of a form. */
  record Upload(String name, byte[] content) {}

  private static final String BOUNDARY = "----a-boundary-of-ours";

  final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final ChatHouse house;
  private Optional<Locale> language = Optional.empty();

  Browser(ChatHouse house) {
    this.house = house;
  }

  void speaks(Locale language) {
    this.language = Optional.of(language);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(house.uri(path)).header("Accept", "text/html"), headers);
  }

  /** Posts as a script of ours does. */
  HttpResponse<String> script(String path, String... fields) {
    return post(path, "text/plain", fields);
  }

  /** Posts as a plain form does. */
  HttpResponse<String> form(String path, String... fields) {
    return post(path, "text/html", fields);
  }

  private HttpResponse<String> post(String path, String accept, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder(house.uri(path))
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  HttpResponse<String> upload(String text, Upload... files) {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"text\"", text.getBytes(StandardCharsets.UTF_8));
    for (var file : files) {
      part(body, "name=\"file\"; filename=\"" + file.name() + "\"", file.content());
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(house.uri("/chat/say"))
            .header("Accept", "text/plain")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** An open event stream, which collects what comes. */
  Stream stream(String path, String... headers) {
    var request = HttpRequest.newBuilder(house.uri(path)).header("Accept", "text/event-stream");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Stream(http.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    language.ifPresent(l -> request.header("Accept-Language", l.toLanguageTag()));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An event as it came. */
  record Event(String id, String name, String data) {}

  /** Reads events on a thread of its own. */
  static final class Stream implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final List<Event> events = new ArrayList<>();
    private volatile boolean ended;

    Stream(HttpResponse<InputStream> response) {
      this.response = response;
      Thread.ofVirtual().start(this::read);
    }

    int status() {
      return response.statusCode();
    }

    HttpResponse<InputStream> response() {
      return response;
    }

    boolean ended() {
      return ended;
    }

    synchronized List<Event> events() {
      return List.copyOf(events);
    }

    List<Event> lines() {
      return events().stream().filter(event -> event.name().equals("line")).toList();
    }

    private void read() {
      try (var reader = response.body()) {
        var text = new ByteArrayOutputStream();
        for (int b = reader.read(); b >= 0; b = reader.read()) {
          text.write(b);
          if (text.toString(StandardCharsets.UTF_8).endsWith("\n\n")) {
            take(text.toString(StandardCharsets.UTF_8));
            text.reset();
          }
        }
      } catch (IOException closed) {
        // The test has closed it.
      } finally {
        ended = true;
      }
    }

    private synchronized void take(String block) {
      var id = "";
      var name = "";
      var data = new StringBuilder();
      for (var line : block.split("\n")) {
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip()).append('\n');
        }
      }
      if (!name.isEmpty()) {
        events.add(new Event(id, name, data.toString().strip()));
      }
    }

    @Override
    public void close() {
      try {
        response.body().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
