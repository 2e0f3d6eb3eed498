package firstline.web.policy;

import firstline.core.port.StaffDirectory;
import firstline.core.port.StaffDirectory.Rank;
import firstline.web.frame.Routes;
import firstline.web.login.Door;
import firstline.web.login.Journal;
import io.javalin.config.RoutesConfig;

/** The policy pages, for managers and administrators. */
public final class PolicyRoom implements Routes {
  private final WhatIfPage page;
  private final SavedPages saved;

  public PolicyRoom(PolicyPorts ports, Shower shower, StaffDirectory staff, Journal journal) {
    this.page = new WhatIfPage(ports, shower);
    this.saved = new SavedPages(ports, shower, staff, journal);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(WhatIfPage.PATH, Door.from(Rank.MANAGER, page::show));
    routes.get(SavedPages.PATH, Door.from(Rank.MANAGER, saved::list));
    routes.post(SavedPages.PATH, Door.from(Rank.MANAGER, saved::save));
    routes.get(SavedPages.PATH + ".yaml", Door.from(Rank.MANAGER, saved::export));
    routes.post(SavedPages.PATH + "/{id}/remove", Door.from(Rank.MANAGER, saved::remove));
  }
}
