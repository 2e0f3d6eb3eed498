package firstline.web.home;

import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.Sheet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;

/** The start page. */
public final class HomeRoutes implements Routes {
  private final Pages pages;

  public HomeRoutes(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", this::show);
  }

  private void show(Context ctx) {
    var address =
        pages
            .settings()
            .publicUrl()
            .map(URI::toString)
            .orElseGet(() -> ctx.scheme() + "://" + ctx.header("Host"));
    var tag = "<script src=\"" + address.replaceAll("/+$", "") + "/embed.js\" async></script>";
    pages.show(ctx, "home/page.jte", Sheet.titled("Support"), Map.of("tag", tag));
  }
}
