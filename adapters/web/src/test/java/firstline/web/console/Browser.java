package firstline.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser without scripts: keeps cookies, and fills in a form's hidden fields from its page. */
final class Browser {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  final CookieManager cookies = new CookieManager();
  private final ConsoleHouse house;
  private final HttpClient http;

  Browser(ConsoleHouse house) {
    this.house = house;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(house.uri(path)).GET(), headers);
  }

  HttpResponse<byte[]> bytes(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(house.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form as it is given, name and value in turn. */
  HttpResponse<String> post(String path, String... fields) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
    }
    var body = HttpRequest.BodyPublishers.ofString(String.join("&", pairs));
    return send(
        HttpRequest.newBuilder(house.uri(path)).POST(body),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** Fills in the form that a page has for an address, and sends it. */
  HttpResponse<String> submit(String page, String action, String... fields) {
    var form = form(get(page).body(), action);
    var all = new ArrayList<String>();
    var hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      all.addAll(List.of(hidden.group(1), hidden.group(2).replace("&amp;", "&")));
    }
    all.addAll(List.of(fields));
    return post(action.isEmpty() ? page : action, all.toArray(String[]::new));
  }

  HttpResponse<String> logIn(String email, String password) {
    return submit("/console/login", "/console/login", "email", email, "password", password);
  }

  /** The session cookie's value. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("firstline_staff"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static String form(String html, String action) {
    var escaped = action.replace("&", "&amp;");
    var begin =
        Pattern.compile(
                "<form[^>]*method=\"post\"[^>]*"
                    + (action.isEmpty() ? "" : "action=\"" + Pattern.quote(escaped) + "[\"?]"))
            .matcher(html);
    if (!begin.find()) {
      throw new AssertionError("No form for '" + action + "' in " + html);
    }
    return html.substring(begin.start(), html.indexOf("</form>", begin.start()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    request.header("Accept", "text/html");
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
