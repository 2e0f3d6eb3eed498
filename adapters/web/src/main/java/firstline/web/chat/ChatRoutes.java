package firstline.web.chat;

import firstline.web.frame.Pages;
import firstline.web.frame.Routes;
import firstline.web.frame.SecurityHeaders;
import firstline.web.live.Live;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The addresses of the chat. */
public final class ChatRoutes implements Routes {
  private final Pages pages;
  private final ChatView view;
  private final ChatEvents events;
  private final Posts posts;
  private final Files files;
  private final HandedFiles handed;

  public ChatRoutes(Pages pages, ChatPorts ports, Live live) {
    var history = new History(ports.desk(), new Lines(ports.conversations(), ports.customers()));
    var visitors = new Visitors(pages.settings());
    var reception = new Reception(ports.intake(), ports.clock());
    var demo = new DemoCustomers(ports.customers());
    this.pages = pages;
    this.view = new ChatView(pages, history, visitors, demo, ports.knowledge());
    this.events = new ChatEvents(live, visitors, history, pages);
    this.files = new Files(ports.uploads());
    this.handed = new HandedFiles(visitors, ports.conversations(), ports.files());
    this.posts = new Posts(visitors, reception, files, demo, view);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/chat", view::open);
    routes.get("/chat/events", events::serve);
    routes.get("/chat/known", events::known);
    routes.get("/chat/files/{ref}", files::show);
    routes.get("/chat/handed/{conversation}/{number}", handed::serve);
    routes.post("/chat/say", posts::say);
    routes.post("/chat/press", posts::press);
    routes.post("/chat/command", posts::command);
    routes.post("/chat/link", posts::link);
    routes.post("/chat/demo", posts::choose);
    routes.get("/embed.js", this::embed);
  }

  private void embed(Context ctx) {
    SecurityHeaders.loadable(ctx);
    ctx.header("Cache-Control", "public, max-age=3600")
        .contentType("text/javascript; charset=utf-8")
        .result(pages.assets().content("embed.js"));
  }
}
