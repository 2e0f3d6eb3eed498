package firstline.web.chat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser without a window. What its pages complain about is kept. */
final class Chromium implements AutoCloseable {
  final List<String> complaints = new ArrayList<>();
  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));

  /** A fresh visitor. */
  BrowserContext visitor(int width, int height, ColorScheme scheme, boolean phone) {
    var context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setTimezoneId("Europe/Lisbon")
                .setLocale("en-GB"));
    context.setDefaultTimeout(5_000);
    context.onPage(this::watch);
    return context;
  }

  BrowserContext desktop() {
    return visitor(1280, 800, ColorScheme.LIGHT, false);
  }

  BrowserContext withoutScripts() {
    var context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    context.setDefaultTimeout(5_000);
    return context;
  }

  private void watch(Page page) {
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
