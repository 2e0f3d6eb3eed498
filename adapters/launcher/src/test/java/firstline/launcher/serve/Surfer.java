package firstline.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without scripts: opens pages and submits their forms. */
final class Surfer implements AutoCloseable {
  /** A page as it came. */
  record Page(int status, URI at, String html) {
    /** The words on it. */
    String words() {
      return html.replaceAll("(?s)<(script|style).*?</\\1>", " ")
          .replaceAll("<[^>]*>", " ")
          .replace("&#39;", "'")
          .replace("&amp;", "&")
          .replaceAll("\\s+", " ");
    }

    /** Where the first link goes whose address fits. */
    String link(String shape) {
      var link = Pattern.compile("href=\"(" + shape + ")\"").matcher(html);
      assertThat(link.find()).as("a link like " + shape + " in " + words()).isTrue();
      return link.group(1).replace("&amp;", "&");
    }
  }

  private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI base;

  Surfer(URI base) {
    this.base = base;
  }

  Page open(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).build());
  }

  /** Opens a page as a person's browser does, which says what it is. */
  Page browse(String path) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header(
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
            .header("Accept-Language", "en")
            .build());
  }

  /** Submits the form of a page that goes to {@code action}, with its hidden fields. */
  Page submit(Page page, String action, Map<String, String> typed) {
    return post(action, fields(page, action, typed));
  }

  /** The same with a file. */
  Page submit(Page page, String action, Map<String, String> typed, String file, byte[] content) {
    var body = new ByteArrayOutputStream();
    fields(page, action, typed)
        .forEach((name, value) -> body.writeBytes(part("\"" + name + "\"\r\n\r\n" + value)));
    body.writeBytes(part("\"file\"; filename=\"" + file + "\"\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(base.resolve(action))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] part(String named) {
    return ("\r\n--edge\r\nContent-Disposition: form-data; name=" + named)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file as it comes, with its headers. */
  HttpResponse<byte[]> download(String path) {
    var request = HttpRequest.newBuilder(base.resolve(path)).build();
    return send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Map<String, String> fields(Page page, String action, Map<String, String> typed) {
    var form =
        Pattern.compile("(?s)<form\\b[^>]*action=\"" + Pattern.quote(action) + "[^\"]*\".*?</form>")
            .matcher(page.html());
    assertThat(form.find()).as("a form to " + action + " in " + page.words()).isTrue();
    var fields = new LinkedHashMap<String, String>();
    FIELD
        .matcher(form.group())
        .results()
        .map(field -> field.group())
        .filter(field -> attribute(field, "type").equals("hidden"))
        .forEach(field -> fields.put(attribute(field, "name"), attribute(field, "value")));
    fields.putAll(typed);
    return fields;
  }

  Page post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Posts as a program does. */
  int post(String path, Map<String, String> headers, String body) {
    var request = HttpRequest.newBuilder(base.resolve(path));
    headers.forEach(request::header);
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build()).status();
  }

  private Page send(HttpRequest request) {
    var response = send(request, HttpResponse.BodyHandlers.ofString());
    return new Page(response.statusCode(), response.uri(), response.body());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
    try {
      return client.send(request, as);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String attribute(String tag, String name) {
    var value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&amp;", "&") : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
