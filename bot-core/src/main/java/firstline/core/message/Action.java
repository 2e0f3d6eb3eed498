package firstline.core.message;

import firstline.core.catalog.ArticleSlug;
import firstline.core.catalog.FlowSlug;
import java.util.Locale;

/**
 * What a pressed choice means. It is stored with the message, so that an old button still means it.
 */
public sealed interface Action {
  record Go(Escape escape) implements Action {}

  record ShowArticle(ArticleSlug article, Rung rung) implements Action {}

  /** The customer's word on an article: it helped, or it did not. */
  record Rate(ArticleSlug article, Rung rung, boolean helped) implements Action {}

  record StartFlow(FlowSlug flow) implements Action {}

  /** An answer to one question of one version of a flow. */
  record Answer(FlowSlug flow, String version, String step, String value) implements Action {}

  /** Takes up the flow that was set aside. */
  record Resume(FlowSlug flow, String version, String step) implements Action {}

  /** Finds out which contact of which account is writing, then goes on. */
  record Identify() implements Action {}

  record SpeakLanguage(Locale language) implements Action {}
}
