package firstline.web.curation;

import firstline.core.port.StaffDirectory.Rank;
import firstline.web.console.ConsoleRoom;
import firstline.web.login.Door;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The pages of the knowledge base, for managers and administrators. */
public final class CurationRoom implements ConsoleRoom {
  private static final String LIST = ArticleListPage.PATH;
  private static final String ARTICLE = LIST + "/{slug}";
  private static final String VERSION = ARTICLE + "/{language}";

  private final CurationPorts ports;

  public CurationRoom(CurationPorts ports) {
    this.ports = ports;
  }

  @Override
  public void register(RoutesConfig routes, Hall hall) {
    routes.get(LIST, managers(new ArticleListPage(ports, hall.shower())::show));
    var fresh = new NewPages(ports, hall);
    routes.get(LIST + "/new", managers(fresh::form));
    routes.post(LIST + "/new", managers(fresh::create));
    shelf(routes, new ShelfPages(ports, hall));
    gaps(routes, hall);
    bench(routes, new BenchPages(ports, hall));
    var overlaps = new OverlapPages(ports, hall);
    routes.get(OverlapPages.PATH, managers(overlaps::show));
    routes.post(OverlapPages.PATH + "/settle", managers(overlaps::settle));
    editor(routes, hall);
    var compare = new ComparePage(ports, hall.shower());
    routes.get(VERSION + "/compare", managers(compare::compare));
    routes.get(VERSION + "/beside", managers(compare::beside));
  }

  private static void shelf(RoutesConfig routes, ShelfPages shelf) {
    routes.get(ShelfPages.PATH, managers(shelf::redirects));
    routes.post(ShelfPages.PATH, managers(shelf::lead));
    routes.post(ShelfPages.PATH + "/remove", managers(shelf::forget));
    routes.post(ShelfPages.PATH + "/waiting/{id}/approve", managers(shelf::approve));
    routes.post(ShelfPages.PATH + "/waiting/{id}/decline", managers(shelf::decline));
    routes.post(ARTICLE + "/archive", managers(shelf::archive));
    routes.post(ARTICLE + "/unarchive", managers(shelf::restore));
    routes.post(ARTICLE + "/rename", managers(shelf::rename));
  }

  private void gaps(RoutesConfig routes, Hall hall) {
    var gaps = new GapPages(ports, hall);
    routes.get(GapPages.PATH, managers(gaps::show));
    routes.post(
        GapPages.PATH + "/phrasing", managers(new PhrasingDeed(ports, hall.journal())::act));
    routes.post(GapPages.PATH + "/aside", managers(gaps::setAside));
  }

  private static void bench(RoutesConfig routes, BenchPages bench) {
    routes.get(BenchPages.PATH, managers(bench::show));
    routes.post(BenchPages.PATH + "/tests", managers(bench::save));
    routes.post(BenchPages.PATH + "/tests/{id}/remove", managers(bench::remove));
    routes.get(VERSION + "/tests", managers(bench::tryDraft));
  }

  private void editor(RoutesConfig routes, Hall hall) {
    var page = new EditorPage(ports, hall);
    var files = new FileDeeds(ports, hall.journal());
    var deeds = new EditorDeeds(ports, hall.journal(), page, files);
    routes.get(ARTICLE + "/files/{name}", managers(files::show));
    routes.post(LIST + "/preview", managers(page::preview));
    routes.get(ARTICLE, managers(ctx -> ctx.redirect(ctx.path() + "/en")));
    routes.get(VERSION, managers(page::show));
    routes.post(VERSION, managers(deeds::act));
    routes.post(VERSION + "/restore", managers(deeds::restore));
    routes.post(VERSION + "/ship", managers(deeds::ship));
  }

  private static Handler managers(Handler handler) {
    return Door.from(Rank.MANAGER, handler);
  }
}
