package firstline.violation.adapters.web;

import firstline.violation.adapters.knowledge.Article;
import firstline.violation.adapters.storage.Store;

/** An adapter that knows another; its knowledge of articles is fine. */
record Page(Store store, Article article) {}
