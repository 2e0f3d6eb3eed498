package firstline.knowledge.retrieval;

/** A part of an article that is searched, and how much a word found there counts. */
enum Field {
  TITLE(3.0f),
  PHRASINGS(2.5f),
  SUMMARY(1.5f),
  BODY(1.0f);

  private final float boost;

  Field(float boost) {
    this.boost = boost;
  }

  float boost() {
    return boost;
  }

  String stemmed() {
    return name();
  }

  String plain() {
    return name() + ".plain";
  }
}
