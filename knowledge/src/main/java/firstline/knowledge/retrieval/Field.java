package firstline.knowledge.retrieval;

/**
 * A part of an article that is searched. Titles and summaries say a thing once, so that a word's
 * second time adds little; in phrasings and in the body every time counts.
 */
enum Field {
  TITLE(2.0f, 1.2f),
  PHRASINGS(1.5f, 6.0f),
  SUMMARY(1.0f, 1.2f),
  BODY(0.75f, 6.0f);

  /** The stems of all parts together, which tell how rare a word is. */
  static final String STEMS = "STEMS";

  /** The words of all parts as they are written, for exact and for misspelt words. */
  static final String WORDS = "WORDS";

  private final float worth;
  private final float saturation;

  Field(float worth, float saturation) {
    this.worth = worth;
    this.saturation = saturation;
  }

  /** How much a word found once in a part of common length counts. */
  float boost() {
    return worth * (saturation + 1);
  }

  /** BM25's k1: how soon repeating a word stops to count. */
  float saturation() {
    return saturation;
  }
}
