package firstline.knowledge.answering;

import firstline.core.catalog.ArticleSlug;
import java.util.Optional;

/**
 * A piece of an article, or of the conversation itself, that a model may write from.
 *
 * @param number from 1, as it is cited
 * @param article empty where it is the conversation
 * @param language of its text, such as {@code en}
 */
public record Passage(
    int number, Optional<ArticleSlug> article, String title, String language, String text) {}
