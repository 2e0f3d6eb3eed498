package firstline.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser without a window. What its pages complain about is kept. */
public final class Chromium implements AutoCloseable {
  private static final int LONGEST_MILLIS = 10_000;

  private final List<String> complaints = new ArrayList<>();
  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));

  /** A fresh visitor with a browser as described. */
  public BrowserContext visitor(Browser.NewContextOptions as) {
    var context = browser.newContext(as);
    context.setDefaultTimeout(LONGEST_MILLIS);
    context.onPage(this::watch);
    return context;
  }

  /** A fresh visitor from Lisbon. */
  public BrowserContext visitor(int width, int height, ColorScheme scheme, boolean phone) {
    return visitor(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setHasTouch(phone)
            .setIsMobile(phone)
            .setTimezoneId("Europe/Lisbon")
            .setLocale("en-GB"));
  }

  /** A fresh visitor at a desk. */
  public BrowserContext desktop() {
    return visitor(1280, 800, ColorScheme.LIGHT, false);
  }

  /** A fresh visitor whose browser runs no scripts. */
  public BrowserContext withoutScripts() {
    return visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  /** All visitors leave. */
  public void empty() {
    browser.contexts().forEach(BrowserContext::close);
  }

  /** What went wrong in scripts, was refused or not found, on all pages so far; may be changed. */
  public List<String> complaints() {
    return complaints;
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
