package firstline.core.policy;

import firstline.core.catalog.IssueType;

/**
 * What policies go by when it comes to an issue type.
 *
 * @param level the level of support that deals with it, from 1
 * @param task the kind of paid work it is, for plans that cover kinds of work; {@link #NO_TASK} if
 *     it is none
 * @param category how a policy of general and advanced support sorts it
 * @param administrative who may ask for it, where a policy cares
 */
public record IssueProfile(
    IssueType type,
    Layer layer,
    int level,
    String task,
    Category category,
    Administrative administrative) {
  /** The task of issue types that are no kind of paid work. */
  public static final String NO_TASK = "-";

  /** General support is free, the rest has a price or a place of its own. */
  public enum Category {
    GENERAL,
    ADVANCED,
    /** Free the first time. */
    REPEAT_ADVANCED,
    DEVELOPMENT,
    /** One price, however long it takes. */
    FIXED,
    NOT_OFFERED,
    /** General, except on a dedicated server. */
    DEDICATED_OR_GENERAL
  }

  /** Who may ask for a change of the account. */
  public enum Administrative {
    NONE,
    LISTED,
    RESTRICTED
  }
}
