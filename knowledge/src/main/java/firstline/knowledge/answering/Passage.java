package firstline.knowledge.answering;

import firstline.core.catalog.ArticleSlug;

/**
 * A piece of an article that a model may answer from.
 *
 * @param number from 1, as it is cited
 * @param language of its text, such as {@code en}
 */
record Passage(int number, ArticleSlug article, String title, String language, String text) {}
