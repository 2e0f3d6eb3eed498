package firstline.violation.adapters.telegram;

import firstline.violation.adapters.knowledge.Article;
import firstline.violation.adapters.launcher.Wiring;

/** An adapter that knows articles and the launcher. */
record Chat(Article article, Wiring wiring) {}
